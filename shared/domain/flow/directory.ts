import type { Permission } from '#shared/domain/access/permission.ts';
import type { Person } from './flow-state.ts';

/** A question about people that a flow asks while it moves. */
export type DirectoryQuery =
	| { readonly by: 'people'; readonly ids: readonly string[] }
	| { readonly by: 'role'; readonly role: string }
	| { readonly by: 'permission'; readonly permission: Permission }
	| { readonly by: 'superior'; readonly of: string; readonly levels: number }
	| { readonly by: 'on-call'; readonly roster: string };

/**
 * Answers from what was looked up before; undefined for what was not. A step during which something was undefined is thrown away: the
 * caller looks up what was asked and takes it again.
 */
export type Directory = (query: DirectoryQuery) => readonly Person[] | undefined;
