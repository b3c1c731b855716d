import { loadSearched } from '#lib/load-searched.ts';
import type { CustomerView } from '#shared/contract/http/customer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadSearched<CustomerView>(event, '/api/v1/customers');
