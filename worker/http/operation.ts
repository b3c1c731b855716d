import type { z } from 'zod';
import type { Permission } from '#shared/domain/access/permission.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Deps } from '#worker/deps.ts';
import type { Principal } from '#worker/principal.ts';
import type { RequestLocale } from './request-locale.ts';

export type Call<P, Q, B> = {
	readonly deps: Deps;
	readonly request: Request;
	/** The visitor's network address, as the host saw it. */
	readonly address: string;
	readonly locale: RequestLocale;
	readonly params: P;
	readonly query: Q;
	readonly body: B;
	/** For work that may finish after the answer. */
	readonly waitUntil: (work: Promise<unknown>) => void;
};

export type Answer = Result<unknown> | Response;

/** Who may call: anybody, whoever is signed in, or holders of a permission somewhere (where exactly, the use case asks). */
export type Access = 'public' | 'signed-in' | Permission;

type Shape<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
	readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
	/** Below `/api/v1`, parameters as `:name`. */
	readonly path: `/${string}`;
	readonly tag: string;
	readonly summary: string;
	readonly params?: P;
	readonly query?: Q;
	readonly body?: B;
	/** Bodies that aren't JSON are read by the handler itself. */
	readonly rawBody?: 'image';
	readonly answer: z.ZodType | 'nothing' | 'image' | 'socket';
	readonly status?: 200 | 201 | 204;
};

/** One operation of the API: the single source of its route, its validation and its description. */
export type Operation = Shape<z.ZodType, z.ZodType, z.ZodType> & {
	readonly access: Access;
	readonly handle: (call: Call<unknown, unknown, unknown>, principal: Principal | undefined) => Promise<Answer>;
};

/** An operation that anybody may call. */
export function publicOperation<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
	operation: Shape<P, Q, B> & { readonly handle: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answer> }
): Operation {
	return { ...operation, access: 'public', handle: operation.handle as Operation['handle'] };
}

/** An operation for signed-in people; with a permission as `access`, for those who hold it somewhere. */
export function signedInOperation<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
	operation: Shape<P, Q, B> & {
		readonly access: 'signed-in' | Permission;
		readonly handle: (call: Call<z.output<P>, z.output<Q>, z.output<B>>, principal: Principal) => Promise<Answer>;
	}
): Operation {
	return { ...operation, handle: operation.handle as Operation['handle'] };
}
