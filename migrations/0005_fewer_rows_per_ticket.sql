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
DROP INDEX `ticket_index_number_unique`;--> statement-breakpoint
CREATE TABLE `__new_tracking_link` (
	`ticket_id` text NOT NULL,
	`id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`names_ticket` integer DEFAULT true NOT NULL,
	PRIMARY KEY(`ticket_id`, `id`)
) WITHOUT ROWID, STRICT;
--> statement-breakpoint
-- None of the tokens so far names its ticket.
INSERT INTO `__new_tracking_link` SELECT `ticket_id`, `id`, `created_at`, `expires_at`, `revoked_at`, 0 FROM `tracking_link`;--> statement-breakpoint
DROP TABLE `tracking_link`;--> statement-breakpoint
ALTER TABLE `__new_tracking_link` RENAME TO `tracking_link`;--> statement-breakpoint
CREATE INDEX `tracking_link_by_hash` ON `tracking_link` (`id`) WHERE not "tracking_link"."names_ticket";
