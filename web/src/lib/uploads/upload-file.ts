import { type ApiResult, clientProblem, readProblem } from '#lib/api-client.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { UploadedFile } from '#shared/contract/http/ticket.ts';

/** `fetch` can't tell how much has been sent; XMLHttpRequest can. */
export function uploadFile(path: string, body: Blob, onprogress?: (share: number) => void): Promise<ApiResult<UploadedFile>> {
	return new Promise((resolve) => {
		const call = new XMLHttpRequest();
		call.open('POST', path);
		call.setRequestHeader('content-type', body.type || 'application/octet-stream');
		call.setRequestHeader('accept-language', getLocale());
		call.upload.onprogress = (event) => onprogress?.(event.lengthComputable ? event.loaded / event.total : 0);
		call.onerror = () => resolve({ ok: false, problem: clientProblem('client.network') });
		call.onload = () => {
			if (call.status >= 200 && call.status < 300) resolve({ ok: true, value: JSON.parse(call.responseText) as UploadedFile });
			else resolve({ ok: false, problem: readProblem(call.responseText, call.status) });
		};
		call.send(body);
	});
}
