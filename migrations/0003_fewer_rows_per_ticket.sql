ALTER TABLE `statement` ADD `lines` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
-- Every statement takes its lines into its own row, in their order.
UPDATE `statement` SET `lines` = (
	SELECT json_group_array(json_object(
		'kind', `kind`, 'code', `code`, 'name', json_object('zh', `name_zh`, 'en', `name_en`), 'unit', json_object('zh', `unit_zh`, 'en', `unit_en`),
		'quantityMilli', `quantity_milli`, 'basePriceMinor', `base_price_minor`, 'tier', `tier`, 'tierRateBps', `tier_rate_bps`,
		'unitPriceMinor', `unit_price_minor`, 'amountMinor', `amount_minor`
	))
	FROM (SELECT * FROM `statement_line` WHERE `statement_id` = `statement`.`id` ORDER BY `position`)
);--> statement-breakpoint
DROP TABLE `statement_line`;--> statement-breakpoint
DROP INDEX `statement_by_ticket`;--> statement-breakpoint
DROP INDEX `ticket_index_number_unique`;
