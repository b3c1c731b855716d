import { countObjectRequest, whileActive } from './meter.ts';

type Stub = Record<string, (...input: unknown[]) => Promise<unknown>>;
type Namespace = { getByName(name: string): Stub };

const CLASSES = { TICKET: 'ticket', HUB: 'hub', HEADQUARTERS: 'headquarters', INBOX: 'inbox', GATE: 'gate' } as const;

const metered = new WeakMap<Env, Env>();

/** The environment with namespaces that count every call of an object: each is billed as a request, whoever makes it. */
export function meteredEnv(env: Env): Env {
	const known = metered.get(env);
	if (known !== undefined) return known;
	const namespaces = Object.entries(CLASSES).map(([binding, className]) => {
		const namespace = env[binding as keyof typeof CLASSES] as unknown as Namespace;
		return [binding, { getByName: (name: string) => meteredStub(className, name, namespace.getByName(name)) }];
	});
	const wrapped = { ...env, ...Object.fromEntries(namespaces) } as Env;
	metered.set(env, wrapped);
	return wrapped;
}

function meteredStub(className: string, name: string, stub: Stub): Stub {
	return new Proxy(stub, {
		get: (_, method: string) => {
			if (method === 'then') return undefined;
			return (...input: unknown[]) => {
				countObjectRequest(className);
				return whileActive(className, name, async () => stub[method]?.(...input));
			};
		}
	});
}
