import { z } from 'zod';

/** What flows call an endpoint by. */
export const EndpointKey = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

const Address = z.url({ protocol: /^https$/ }).max(500);

/** Where a flow's webhook actions send what happened. */
export const EndpointView = z.object({ key: z.string(), url: z.string(), enabled: z.boolean(), createdAt: z.int() });
export type EndpointView = z.infer<typeof EndpointView>;

export const CreateEndpoint = z.object({ key: EndpointKey, url: Address });
export const UpdateEndpoint = z.object({ url: Address, enabled: z.boolean() }).partial();

/** With the secret that signs what is sent there (`whsec_…`); shown this once. */
export const EndpointWithSecret = EndpointView.extend({ secret: z.string() });
export type EndpointWithSecret = z.infer<typeof EndpointWithSecret>;
