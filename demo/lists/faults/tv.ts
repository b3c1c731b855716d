import type { Fault } from './fault.ts';

export const TV_FAULTS: readonly Fault[] = [
	{
		title: '电视有声音没图像',
		description: '开机能听到声音，屏幕黑的，用手电照隐约能看到画面。',
		faultType: 'display',
		diagnosis: '背光灯条损坏。更换整套灯条，亮度均匀性检查正常。',
		services: [['S-TV-02', 1]],
		parts: [['P-TV-01', 1]]
	},
	{
		title: '电视开不了机，指示灯一直闪',
		description: '红灯闪六下停一下，按遥控没反应。',
		faultType: 'power',
		diagnosis: '电源板输出异常。更换电源板，开机正常，连续播放一小时无异常。',
		services: [['S-TV-03', 1]],
		parts: [['P-TV-02', 1]]
	},
	{
		title: '屏幕右侧出现竖线',
		description: '昨天开始右边三分之一有几条彩色竖线。',
		faultType: 'display',
		diagnosis: '主板到屏的排线接触不良且主板接口氧化。更换主板并重插排线，竖线消失。',
		services: [['S-TV-03', 1]],
		parts: [['P-TV-03', 1]]
	},
	{
		title: '电视连不上家里无线网',
		description: '手机能连，电视搜不到 5G 的网，2.4G 也老断。',
		faultType: 'display',
		diagnosis: '无线模块天线脱落。更换无线模块并升级系统，连接稳定。',
		services: [['S-TV-04', 1]],
		parts: [['P-TV-06', 1]]
	},
	{
		title: '新电视挂墙安装',
		description: '75 寸，背景墙是石膏板，里面加固过，需要带伸缩挂架。',
		faultType: 'install',
		diagnosis: '确认墙体加固位置，安装挂架并挂装，水平校正，开机调试正常。',
		services: [['S-TV-01', 1]],
		parts: [['P-TV-04', 1]]
	},
	{
		title: '音量自己忽大忽小，有爆音',
		description: '看着看着声音突然变大，还有啪啪的爆音。',
		faultType: 'noise',
		diagnosis: '系统音效驱动异常。升级系统并恢复出厂设置，播放测试一小时正常。',
		services: [['S-TV-04', 1]],
		parts: []
	},
	{
		title: '语音遥控器没反应',
		description: '按语音键没有反应，其他键时好时坏。',
		faultType: 'other',
		diagnosis: '遥控器蓝牙模块故障。更换语音遥控器并重新配对。',
		services: [['S-GN-01', 1]],
		parts: [['P-TV-05', 1]]
	}
];
