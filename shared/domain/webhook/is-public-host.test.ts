import { expect, it } from 'vitest';
import { isPublicHost } from './is-public-host.ts';

const hostOf = (url: string) => new URL(url).hostname;

it('lets through names of the public DNS and public addresses', () => {
	const hosts = ['hooks.example-partner.cn', 'api.weixin.qq.com.', '8.8.8.8', '172.15.255.255', '172.32.0.1', '100.128.0.1'];
	expect(hosts.filter((host) => !isPublicHost(host))).toEqual([]);
});

it('keeps out everything inside, however it is spelled', () => {
	const urls = [
		'https://localhost/',
		'https://LOCALHOST./',
		'https://a.localhost/',
		'https://127.0.0.1/',
		'https://2130706433/',
		'https://0x7f.1/',
		'https://0177.0.0.1/',
		'https://10.1.2.3/',
		'https://172.16.0.1/',
		'https://172.31.255.255/',
		'https://192.168.1.1/',
		'https://169.254.169.254/latest/meta-data',
		'https://100.64.0.1/',
		'https://0.0.0.0/',
		'https://224.0.0.1/',
		'https://255.255.255.255/',
		'https://[::1]/',
		'https://[::ffff:127.0.0.1]/',
		'https://[fd00::1]/',
		'https://printer.local/',
		'https://metadata.google.internal/',
		'https://intranet/'
	];
	expect(urls.filter((url) => isPublicHost(hostOf(url)))).toEqual([]);
});
