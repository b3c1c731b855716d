import type { SourceFile } from '../source-file.ts';

const MESSAGES = /^web\/messages\/([^/]+)\/([^/]+)\.json$/;

export type MessageFile = Readonly<{ path: string; area: string; locale: string; text: string; messages: ReadonlyMap<string, string> }>;

/** The message files, each message as one text (a message with variants as its JSON). */
export const messageFiles = (files: readonly SourceFile[]): readonly MessageFile[] =>
	files.flatMap(({ path, text }) => {
		const [, area, locale] = MESSAGES.exec(path) ?? [];
		if (area === undefined || locale === undefined) return [];
		const parsed: Record<string, unknown> = JSON.parse(text);
		const messages = Object.entries(parsed)
			.filter(([key]) => key !== '$schema')
			.map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)] as const);
		return [{ path, area, locale, text, messages: new Map(messages) }];
	});

/** The line, from 1, on which a key stands. */
export const lineOfKey = ({ text }: MessageFile, key: string): number =>
	Math.max(1, text.split('\n').findIndex((line) => line.includes(`"${key}"`)) + 1);
