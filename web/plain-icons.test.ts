import { expect, it } from 'vitest';
import { plainIcon } from './plain-icons.ts';

const SOURCE = `<script lang="ts">import Icon from '../Icon.svelte';
let props = $props();
const iconData = { "name": "x", "size": 24, "node": [["path", { "d": "M18 6 6 18" }], ["circle", { "cx": "6", "cy": "6", "r": "3" }]] };
</script>
<Icon {...props} icon={iconData} />`;

it('keeps the shapes of an icon and nothing that draws them', () => {
	const icon = plainIcon(SOURCE);
	expect(icon).toContain('<path d="M18 6 6 18" /><circle cx="6" cy="6" r="3" /></svg>');
	expect(icon).not.toContain('import');
});

it('stops the build when lucide writes its icons another way', () => {
	expect(() => plainIcon('<svg />')).toThrow();
});
