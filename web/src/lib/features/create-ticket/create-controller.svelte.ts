import { type ApiResult, request } from '#lib/api-client.ts';
import { Draft } from '#lib/drafts/draft.svelte.ts';
import { isUndecided } from '#lib/is-undecided.ts';
import type { CustomerView, EquipmentView } from '#shared/contract/http/customer.ts';
import type { Problem } from '#shared/contract/http/problem.ts';
import type { OfferedScenario } from '#shared/contract/http/scenario.ts';
import type { CommandReceipt, TicketSummary } from '#shared/contract/http/ticket.ts';
import type { Priority } from '#shared/domain/ticket/priority.ts';

type Typed = {
	customerId: string;
	equipmentId: string;
	/** Empty: the one that the ticket takes by itself. */
	scenarioId: string;
	title: string;
	description: string;
	priority: Priority;
	urgent: boolean;
	/** Empty: the customer's own address. */
	address: string;
	photos: readonly string[];
};

const empty = (): Typed => ({
	customerId: '',
	equipmentId: '',
	scenarioId: '',
	title: '',
	description: '',
	priority: 'P2',
	urgent: false,
	address: '',
	photos: []
});

/** A new ticket being written: the customer with their equipment and open tickets, what is typed, and filing it. */
export class CreateController {
	readonly draft: Draft<Typed>;
	customer = $state.raw<CustomerView>();
	equipment = $state.raw<readonly EquipmentView[]>([]);
	/** Tickets of this customer that are still open: perhaps it was filed already. */
	openTickets = $state.raw<readonly TicketSummary[]>([]);
	/** The scenarios that fit, the company's order; undefined until there is a customer. */
	scenarios = $state.raw<readonly OfferedScenario[]>();
	loading = $state(false);
	busy = $state(false);
	problem = $state.raw<Problem>();
	#commandId = crypto.randomUUID();

	constructor(start: { readonly customerId?: string; readonly equipmentId?: string }) {
		this.draft = new Draft('new-ticket', empty);
		if (start.customerId && start.customerId !== this.draft.value.customerId)
			this.draft.value = { ...this.draft.value, customerId: start.customerId, equipmentId: '', address: '' };
		if (start.equipmentId) this.draft.value.equipmentId = start.equipmentId;
	}

	/** Brings back the customer of a draft or a link. */
	async begin(): Promise<void> {
		const { customerId } = this.draft.value;
		if (customerId === '' || this.customer) return;
		this.loading = true;
		const result = await request<CustomerView>({ path: `/api/v1/customers/${encodeURIComponent(customerId)}` });
		this.loading = false;
		if (result.ok) await this.choose(result.value);
		else this.forget();
	}

	async choose(customer: CustomerView): Promise<void> {
		if (this.draft.value.customerId !== customer.id) Object.assign(this.draft.value, { customerId: customer.id, equipmentId: '', address: '' });
		this.customer = customer;
		const [equipment, open] = await Promise.all([
			request<{ items: readonly EquipmentView[] }>({ path: `/api/v1/equipment?customerId=${customer.id}&limit=100` }),
			request<{ items: readonly TicketSummary[] }>({ path: `/api/v1/tickets?customerId=${customer.id}&state=open&limit=5` })
		]);
		if (this.customer.id !== customer.id) return;
		this.equipment = equipment.ok ? equipment.value.items : [];
		this.openTickets = open.ok ? open.value.items : [];
	}

	/** Which scenarios fit what is known so far; one that was chosen and fits no longer is given up. */
	async offer(signal: AbortSignal): Promise<void> {
		const { customerId, equipmentId, title, priority, urgent } = this.draft.value;
		const result = await request<{ items: readonly OfferedScenario[] }>({
			path: '/api/v1/tickets/scenarios',
			method: 'POST',
			repeatable: true,
			signal,
			body: { customerId, equipmentId: equipmentId || null, title: title.trim(), priority, urgent }
		});
		if (signal.aborted || !result.ok) return;
		this.scenarios = result.value.items;
		if (!this.scenarios.some(({ id }) => id === this.draft.value.scenarioId)) this.draft.value.scenarioId = '';
	}

	forget(): void {
		this.scenarios = undefined;
		this.customer = undefined;
		this.equipment = [];
		this.openTickets = [];
		Object.assign(this.draft.value, { customerId: '', equipmentId: '', address: '' });
	}

	get complete(): boolean {
		return this.customer !== undefined && this.draft.value.title.trim() !== '';
	}

	async file(): Promise<ApiResult<CommandReceipt>> {
		const { customerId, equipmentId, scenarioId, title, description, priority, urgent, address, photos } = this.draft.value;
		this.busy = true;
		this.problem = undefined;
		const result = await request<CommandReceipt>({
			path: '/api/v1/tickets',
			method: 'POST',
			repeatable: true,
			body: {
				commandId: this.#commandId,
				title,
				description,
				priority,
				urgent,
				customerId,
				equipmentId: equipmentId || null,
				photos,
				...(scenarioId === '' ? {} : { scenarioId }),
				...(address.trim() === '' ? {} : { address: { ...this.#whereabouts(address), text: address.trim() } })
			}
		});
		this.busy = false;
		if (result.ok) this.draft.clear();
		else {
			this.problem = result.problem;
			if (!isUndecided(result.problem)) this.#commandId = crypto.randomUUID();
		}
		return result;
	}

	/** The customer's address with a door number added is still the same place; another text has no coordinates we know. */
	#whereabouts(address: string) {
		const own = this.customer?.address;
		return own && address.includes(own.text)
			? { adcode: own.adcode, lat: own.lat, lng: own.lng }
			: { adcode: own?.adcode ?? '', lat: null, lng: null };
	}
}
