CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`voided_by` text,
	`void_reason` text,
	`token_hash` text NOT NULL,
	`email` text,
	`role` text NOT NULL,
	`enterprise_ids` text NOT NULL,
	`is_bootstrap` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_token` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`sort_key` text NOT NULL,
	`cvr` text,
	`org_id` text,
	`gln` text,
	`address` text,
	`postal_code` text,
	`municipality` text,
	`website` text
);
--> statement-breakpoint
CREATE INDEX `organisation_sort` ON `organisation` (`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `organisation_cvr` ON `organisation` (`cvr`);--> statement-breakpoint
CREATE INDEX `organisation_org_id` ON `organisation` (`org_id`);--> statement-breakpoint
CREATE TABLE `organisation_alias` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`sort_key` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `organisation_alias_sort` ON `organisation_alias` (`sort_key`);--> statement-breakpoint
CREATE INDEX `organisation_alias_of` ON `organisation_alias` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`token_hash` text NOT NULL,
	`user_id` text NOT NULL,
	`device` text,
	`expires_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token` ON `session` (`token_hash`);--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `share` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`voided_by` text,
	`void_reason` text,
	`record_kind` text NOT NULL,
	`record_id` text NOT NULL,
	`user_id` text,
	`enterprise_id` text,
	`right` text NOT NULL,
	`expires_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `share_record` ON `share` (`record_kind`,`record_id`);--> statement-breakpoint
CREATE INDEX `share_user` ON `share` (`user_id`,`record_kind`);--> statement-breakpoint
CREATE INDEX `share_enterprise` ON `share` (`enterprise_id`,`record_kind`);--> statement-breakpoint
CREATE TABLE `sign_in_attempt` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`user_id` text,
	`address_hash` text NOT NULL,
	`code_hash` text NOT NULL,
	`link_hash` text NOT NULL,
	`browser_hash` text NOT NULL,
	`tries_left` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_attempt_user` ON `sign_in_attempt` (`user_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `sign_in_attempt_browser` ON `sign_in_attempt` (`browser_hash`);--> statement-breakpoint
CREATE INDEX `sign_in_attempt_address` ON `sign_in_attempt` (`address_hash`,`created_at`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`locale` text NOT NULL,
	`is_active` integer NOT NULL,
	`organisation_id` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email` ON `user` (`email`);--> statement-breakpoint
CREATE INDEX `user_role` ON `user` (`role`);--> statement-breakpoint
CREATE TABLE `user_enterprise` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`user_id` text NOT NULL,
	`enterprise_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_enterprise_pair` ON `user_enterprise` (`user_id`,`enterprise_id`);--> statement-breakpoint
CREATE TABLE `call` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`donor_id` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`opens_day` text,
	`text` text,
	`min_ore` integer,
	`max_ore` integer,
	`own_financing_bps` integer,
	`fee_rule` text,
	`portal_url` text,
	FOREIGN KEY (`donor_id`) REFERENCES `donor`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `call_donor` ON `call` (`donor_id`);--> statement-breakpoint
CREATE TABLE `call_deadline` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`call_id` text NOT NULL,
	`day` text NOT NULL,
	`note` text,
	FOREIGN KEY (`call_id`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `call_deadline_day` ON `call_deadline` (`day`);--> statement-breakpoint
CREATE INDEX `call_deadline_call` ON `call_deadline` (`call_id`);--> statement-breakpoint
CREATE TABLE `call_dismissal` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`call_id` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`call_id`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `call_dismissal_call` ON `call_dismissal` (`call_id`);--> statement-breakpoint
CREATE TABLE `contact` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`title` text,
	`email` text,
	`phone` text,
	`note` text,
	`legal_basis` text NOT NULL,
	`source` text NOT NULL,
	`review_day` text,
	`ended_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `contact_organisation` ON `contact` (`organisation_id`,`id`);--> statement-breakpoint
CREATE INDEX `contact_review` ON `contact` (`review_day`);--> statement-breakpoint
CREATE TABLE `donor` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`organisation_id` text NOT NULL,
	`sort_key` text NOT NULL,
	`municipality` text,
	`type` text NOT NULL,
	`funding_kind` text NOT NULL,
	`stage` text NOT NULL,
	`owner_id` text,
	`group_id` text,
	`purpose` text,
	`does_not_support` text,
	`geography` text,
	`min_ore` integer,
	`max_ore` integer,
	`own_financing_bps` integer,
	`decision_weeks` integer,
	`meeting_dates` text,
	`portal_url` text,
	`wait_months` integer,
	`fee_rule` text NOT NULL,
	`fee_rule_source` text,
	`public_body_may_apply` integer,
	`start_date_rule` text NOT NULL,
	`application_limit` text,
	`silence_weeks` integer,
	`contact_preference` text NOT NULL,
	`accepts_reports` integer,
	`accepts_thanks` integer,
	`their_case_number` text,
	`cycle_months` integer,
	`next_step` text,
	`next_step_day` text,
	`archived_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`owner_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`group_id`) REFERENCES `donor_group`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `donor_organisation` ON `donor` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `donor_sort` ON `donor` (`archived_at`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `donor_type_city` ON `donor` (`archived_at`,`type`,`municipality`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `donor_type_sort` ON `donor` (`archived_at`,`type`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `donor_city_sort` ON `donor` (`archived_at`,`municipality`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `donor_owner` ON `donor` (`archived_at`,`owner_id`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `donor_stage` ON `donor` (`archived_at`,`stage`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `donor_group_of` ON `donor` (`group_id`);--> statement-breakpoint
CREATE TABLE `donor_code` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`donor_id` text NOT NULL,
	`list` text NOT NULL,
	`code` text NOT NULL,
	`relation` text NOT NULL,
	FOREIGN KEY (`donor_id`) REFERENCES `donor`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `donor_code_once` ON `donor_code` (`donor_id`,`list`,`code`);--> statement-breakpoint
CREATE INDEX `donor_code_item` ON `donor_code` (`list`,`code`);--> statement-breakpoint
CREATE TABLE `donor_giving` (
	`donor_id` text NOT NULL,
	`scope` text NOT NULL,
	`awards` integer NOT NULL,
	`award_days` integer NOT NULL,
	`total_ore` integer NOT NULL,
	`first_day` text,
	`latest_day` text,
	`median_gap_days` integer,
	`expected_day` text,
	`rests_day` text,
	`running_from` text,
	`running_until` text,
	`years` text NOT NULL,
	PRIMARY KEY(`donor_id`, `scope`),
	FOREIGN KEY (`donor_id`) REFERENCES `donor`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `donor_giving_count` ON `donor_giving` (`scope`,`award_days`,`donor_id`);--> statement-breakpoint
CREATE INDEX `donor_giving_expected` ON `donor_giving` (`scope`,`expected_day`,`donor_id`);--> statement-breakpoint
CREATE TABLE `donor_group` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`sort_key` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `idea` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`donor_id` text,
	`enterprise_id` text,
	`title` text NOT NULL,
	`text` text,
	`origin` text,
	`destination` text,
	`expected_ore` integer,
	`stage` text NOT NULL,
	FOREIGN KEY (`donor_id`) REFERENCES `donor`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `idea_donor` ON `idea` (`donor_id`);--> statement-breakpoint
CREATE TABLE `log_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`donor_id` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`text` text NOT NULL,
	`visibility` text NOT NULL,
	`is_ask` integer NOT NULL,
	`decision_id` text,
	`application_id` text,
	`idea_id` text,
	`contact_ids` text NOT NULL,
	`next_step` text,
	`follow_up_day` text,
	FOREIGN KEY (`donor_id`) REFERENCES `donor`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `log_entry_donor` ON `log_entry` (`donor_id`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `log_entry_author` ON `log_entry` (`created_by`,`day`);--> statement-breakpoint
CREATE INDEX `log_entry_follow_up` ON `log_entry` (`follow_up_day`);--> statement-breakpoint
CREATE TABLE `renewal_plan` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`donor_id` text NOT NULL,
	`ask_type` text NOT NULL,
	`year` integer NOT NULL,
	`steps` text,
	`owner_id` text,
	`closed_at` integer,
	FOREIGN KEY (`donor_id`) REFERENCES `donor`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `renewal_plan_donor` ON `renewal_plan` (`donor_id`);--> statement-breakpoint
CREATE TABLE `access_log` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`user_id` text NOT NULL,
	`purpose` text NOT NULL,
	`record_kind` text NOT NULL,
	`record_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `access_log_record` ON `access_log` (`record_kind`,`record_id`,`at`);--> statement-breakpoint
CREATE TABLE `audit` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`verb` text NOT NULL,
	`record_kind` text NOT NULL,
	`record_id` text NOT NULL,
	`changes` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_record` ON `audit` (`record_kind`,`record_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit` (`actor`,`sequence`);--> statement-breakpoint
CREATE TABLE `audit_private` (
	`id` text PRIMARY KEY NOT NULL,
	`audit_sequence` integer NOT NULL,
	`record_kind` text NOT NULL,
	`record_id` text NOT NULL,
	`sealed_values` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_private_record` ON `audit_private` (`record_kind`,`record_id`);--> statement-breakpoint
CREATE TABLE `audit_seal` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`from_sequence` integer NOT NULL,
	`to_sequence` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_seal_from` ON `audit_seal` (`from_sequence`);--> statement-breakpoint
CREATE TABLE `draft` (
	`user_id` text NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `field`)
);
--> statement-breakpoint
CREATE TABLE `idempotency` (
	`user_id` text NOT NULL,
	`verb` text NOT NULL,
	`key` text NOT NULL,
	`input_hash` text NOT NULL,
	`result` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `verb`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_age` ON `idempotency` (`created_at`);--> statement-breakpoint
CREATE TABLE `lease` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `marker` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`today` text,
	`is_ready` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`lane` text NOT NULL,
	`to_user_id` text,
	`to_address` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_try_at` integer NOT NULL,
	`locked_until` integer,
	`sent_at` integer,
	`failed_at` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`sent_at`,`failed_at`,`next_try_at`);--> statement-breakpoint
CREATE INDEX `outbox_recent` ON `outbox` (`created_at`);--> statement-breakpoint
CREATE TABLE `search_entry` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`record_kind` text NOT NULL,
	`record_id` text NOT NULL,
	`title` text NOT NULL,
	`subtitle` text NOT NULL,
	`tokens` text NOT NULL,
	`sort_key` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entry_record` ON `search_entry` (`record_kind`,`record_id`);--> statement-breakpoint
CREATE TABLE `setting` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`key` text NOT NULL,
	`value` text NOT NULL,
	`valid_from` text NOT NULL,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `setting_key` ON `setting` (`key`,`valid_from`,`created_at`);