import { m } from '#lib/paraglide/messages.js';

/** `Chrome，Windows` from a User-Agent header: enough to recognise one's own devices, no more than a guess. */
export function describeAgent(agent: string): { readonly browser: string; readonly system: string; readonly phone: boolean } {
	const first = (rules: readonly (readonly [RegExp, string])[]) => rules.find(([rule]) => rule.test(agent))?.[1] ?? '';
	return {
		browser: first([
			[/wxwork/i, m.shell_agent_wecom()],
			[/MicroMessenger/, m.shell_agent_wechat()],
			[/Edg\//, 'Edge'],
			[/Firefox\//, 'Firefox'],
			[/OPR\//, 'Opera'],
			[/Chrome\//, 'Chrome'],
			[/Safari\//, 'Safari']
		]),
		system: first([
			[/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
			[/Android/, 'Android'],
			[/iPhone/, 'iPhone'],
			[/iPad/, 'iPad'],
			[/Windows/, 'Windows'],
			[/Mac OS X/, 'macOS'],
			[/Linux/, 'Linux']
		]),
		phone: /Mobile|Android|iPhone/.test(agent)
	};
}
