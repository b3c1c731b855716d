/** What the company's agents say every day, in their own polite words. Braces are variables (`shared/domain/reply`). */
export const QUICK_REPLIES: readonly { readonly nameZh: string; readonly nameEn: string; readonly textZh: string; readonly textEn: string }[] = [
	{
		nameZh: '已收到报修',
		nameEn: 'Request received',
		textZh: '{客户}您好，您的报修我们已经收到，工单号 {工单号}。我们会尽快为您安排师傅，请您保持电话畅通，感谢您的耐心等待。',
		textEn: 'Dear {customer}, we have received your request; its number is {number}. We are finding a technician for you and will call you soon.'
	},
	{
		nameZh: '预约上门时间',
		nameEn: 'Ask for a time',
		textZh: '{客户}您好，请问您哪个时间段方便师傅上门？上午 9:00–12:00、下午 14:00–18:00 都可以安排，您回复一下，我们马上为您登记。',
		textEn: 'Dear {customer}, when would a visit suit you? We can come from 9:00 to 12:00 or from 14:00 to 18:00; just tell us here.'
	},
	{
		nameZh: '师傅已安排',
		nameEn: 'Technician assigned',
		textZh: '{客户}您好，已为您安排 {技师} 师傅，预计 {时间} 前上门。师傅出发前会先给您打电话，请留意接听，给您添麻烦了。',
		textEn: 'Dear {customer}, {technician} will visit you, by {time} as planned, and will call you before leaving.'
	},
	{
		nameZh: '师傅路上耽搁',
		nameEn: 'Technician is late',
		textZh: '{客户}您好，非常抱歉，{技师} 师傅因路上拥堵会比约定时间晚一些到，预计 {时间} 前到达。耽误您的时间了，请您谅解。',
		textEn: 'Dear {customer}, we are sorry: {technician} is held up in traffic and should be with you by {time}. Thank you for waiting.'
	},
	{
		nameZh: '等待备件',
		nameEn: 'Waiting for a part',
		textZh: '{客户}您好，您的机器需要更换的备件正在调货，到货后我们会第一时间与您约上门时间。工单 {工单号} 会一直为您跟进，请您放心。',
		textEn: 'Dear {customer}, the part that your appliance needs is on its way. We will arrange the visit as soon as it arrives (order {number}).'
	},
	{
		nameZh: '催办安抚',
		nameEn: 'Answer to an urge',
		textZh: '{客户}您好，让您久等了，实在抱歉。您的工单 {工单号} 我们已经加急处理，有进展会马上告诉您。',
		textEn: 'Dear {customer}, we are sorry that you had to wait. Your order {number} now has priority and we will tell you as soon as there is news.'
	},
	{
		nameZh: '临时自助排查',
		nameEn: 'What to try meanwhile',
		textZh: '{客户}您好，师傅上门前，麻烦您先断开机器电源，等五分钟再重新通电试一下；如果还有异味、漏水或跳闸，请不要再使用，注意安全。',
		textEn:
			'Dear {customer}, until the technician comes, please switch the appliance off, wait five minutes and switch it on again. If it smells, leaks or trips the fuse, please leave it off.'
	},
	{
		nameZh: '费用说明',
		nameEn: 'About the bill',
		textZh: '{客户}您好，本次服务的费用明细已经在您的工单页面里，每一项都写明了单价和数量。您如有疑问，直接在这里留言，我们为您逐项核对。',
		textEn:
			'Dear {customer}, the bill of this visit is on your order’s page, with the price and quantity of every line. Ask us here about anything that is unclear.'
	},
	{
		nameZh: '请验收',
		nameEn: 'Please accept the work',
		textZh: '{客户}您好，{技师} 师傅已完成维修，请您试用并在工单页面点一下“验收通过”。如果还有没解决的地方，请告诉我们，我们会继续处理。',
		textEn:
			'Dear {customer}, {technician} has finished. Please try the appliance and accept the work on your order’s page, or tell us what is still wrong.'
	},
	{
		nameZh: '感谢与回访',
		nameEn: 'Thanks',
		textZh: '{客户}您好，感谢您选择我们的服务。机器使用中有任何问题，都可以随时联系我们，祝您生活愉快！',
		textEn: 'Dear {customer}, thank you for choosing us. Do get in touch whenever something is wrong with your appliance.'
	}
];
