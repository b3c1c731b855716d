import type { Component } from 'svelte';
import { request } from '#lib/api-client.ts';
import type { NavName } from '#lib/marks/nav-name.ts';
import { m } from '#lib/paraglide/messages.js';
import type { CustomerView } from '#shared/contract/http/customer.ts';
import type { TicketSummary } from '#shared/contract/http/ticket.ts';
import { matchCommand } from './match-command.ts';

export type Command = {
	readonly id: string;
	readonly label: string;
	readonly detail?: string;
	readonly keywords: string;
	/** a place's name stands for its icon */
	readonly icon: Component<{ size?: number; class?: string }> | NavName;
	readonly shortcut?: string;
	readonly run: () => void;
};
export type CommandGroup = { readonly title: string; readonly commands: readonly Command[] };

type Searches = { readonly tickets: boolean; readonly customers: boolean };
type Found = { readonly tickets: readonly TicketSummary[]; readonly customers: readonly CustomerView[] };

const DEBOUNCE_MS = 160;

/** What was typed, what it finds, and which line is chosen. */
export class Palette {
	query = $state('');
	chosen = $state(0);
	searching = $state(false);
	#found = $state.raw<Found>({ tickets: [], customers: [] });
	#timer: ReturnType<typeof setTimeout> | undefined;
	#request: AbortController | undefined;
	readonly #fixed: () => readonly CommandGroup[];
	readonly #searches: Searches;
	readonly #toCommand: { readonly ticket: (ticket: TicketSummary) => Command; readonly customer: (customer: CustomerView) => Command };

	constructor(options: {
		fixed: () => readonly CommandGroup[];
		searches: Searches;
		toCommand: { ticket: (ticket: TicketSummary) => Command; customer: (customer: CustomerView) => Command };
	}) {
		this.#fixed = options.fixed;
		this.#searches = options.searches;
		this.#toCommand = options.toCommand;
	}

	get groups(): readonly CommandGroup[] {
		const fixed = this.#fixed().map(({ title, commands }) => ({
			title,
			commands: commands
				.map((command) => ({ command, score: matchCommand(this.query, command.label, command.keywords) }))
				.filter(({ score }) => score > 0)
				.sort((a, b) => b.score - a.score)
				.map(({ command }) => command)
		}));
		const found = [
			{ title: m.shell_nav_tickets(), commands: this.#found.tickets.map(this.#toCommand.ticket) },
			{ title: m.shell_nav_customers(), commands: this.#found.customers.map(this.#toCommand.customer) }
		];
		return [...fixed, ...found].filter((group) => group.commands.length > 0);
	}

	get commands(): readonly Command[] {
		return this.groups.flatMap((group) => group.commands);
	}

	type(query: string): void {
		this.query = query;
		this.chosen = 0;
		clearTimeout(this.#timer);
		this.#request?.abort();
		const wanted = query.trim();
		if (wanted.length < 2) {
			this.#found = { tickets: [], customers: [] };
			this.searching = false;
			return;
		}
		this.searching = true;
		this.#timer = setTimeout(() => void this.#search(wanted), DEBOUNCE_MS);
	}

	move(by: number): void {
		const count = this.commands.length;
		if (count > 0) this.chosen = (this.chosen + by + count) % count;
	}

	async #search(query: string): Promise<void> {
		this.#request = new AbortController();
		const { signal } = this.#request;
		const q = encodeURIComponent(query);
		const [tickets, customers] = await Promise.all([
			this.#searches.tickets ? request<{ items: TicketSummary[] }>({ path: `/api/v1/tickets?q=${q}&limit=6`, signal }) : undefined,
			this.#searches.customers ? request<{ items: CustomerView[] }>({ path: `/api/v1/customers?q=${q}&limit=5`, signal }) : undefined
		]);
		if (signal.aborted) return;
		this.#found = { tickets: tickets?.ok ? tickets.value.items : [], customers: customers?.ok ? customers.value.items : [] };
		this.searching = false;
	}
}
