import { expect, it } from 'vitest';
import { placesFound } from '../planted.ts';
import { noUntranslatedText } from './no-untranslated-text.ts';

const inComponent = (markup: string): readonly string[] => placesFound(noUntranslatedText, { 'web/src/lib/A.svelte': `\n${markup}` });

it.each([
	'<p>Hello</p>',
	'<p>工单</p>',
	'<button>{#if busy}Saving{:else}{m.desk_save()}{/if}</button>',
	'<input placeholder="Name" />',
	'<button aria-label="关闭"></button>',
	'<img src="/a.png" alt="Photo {n}" />',
	'<p title="x {m.a()}">{m.b()}</p>',
	"<p>{done ? '完成' : m.open()}</p>",
	'<p>{`共 {n} 单`}</p>',
	'<Field label="Name" />'
])('finds %s', (markup) => {
	expect(inComponent(markup)).toEqual(['web/src/lib/A.svelte:2']);
});

it.each([
	'<p>{m.desk_hello()}</p>',
	'<p>{count} / {total} · 12 %</p>',
	'<kbd>Ctrl</kbd>',
	'<code>POST /api</code>',
	'<p style:width="{n}px">{n}</p>',
	'<!-- 注释 -->',
	'<div class="flex items-center" id="board" role="dialog" data-state="open"></div>',
	'<style>.a { content: "x"; }</style>',
	"<p class={done ? 'done' : 'open'}>{m.a()}</p>"
])('leaves %s alone', (markup) => {
	expect(inComponent(markup)).toEqual([]);
});

it('finds Chinese in scripts, not in comments or tests', () => {
	const files = {
		'web/src/lib/a.ts': "// 工单\nexport const title = '工单';",
		'web/src/lib/B.svelte': '<script lang="ts">\n\tconst text = `第一单`;\n</script>',
		'web/src/lib/a.test.ts': "const title = '工单';",
		'shared/domain/a.ts': "const title = '工单';"
	};
	expect(placesFound(noUntranslatedText, files)).toEqual(['web/src/lib/B.svelte:2', 'web/src/lib/a.ts:2']);
});

it('lets a file with a reason speak every language', () => {
	expect(placesFound(noUntranslatedText, { 'web/src/lib/a.ts': "/** @every-language place names in both */\nexport const x = '上海';" })).toEqual([]);
	expect(placesFound(noUntranslatedText, { 'web/src/lib/a.ts': "/** @every-language */\nexport const x = '上海';" })).toEqual(['web/src/lib/a.ts:2']);
});
