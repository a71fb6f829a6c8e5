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
	`website` text,
	`merged_into_id` text,
	`match_key` text,
	`rough_key` text,
	`domain` text
);
--> statement-breakpoint
CREATE INDEX `organisation_sort` ON `organisation` (`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `organisation_cvr` ON `organisation` (`cvr`,`merged_into_id`,`id`);--> statement-breakpoint
CREATE INDEX `organisation_org_id` ON `organisation` (`org_id`);--> statement-breakpoint
CREATE INDEX `organisation_match` ON `organisation` (`match_key`,`id`);--> statement-breakpoint
CREATE INDEX `organisation_rough` ON `organisation` (`rough_key`,`id`);--> statement-breakpoint
CREATE INDEX `organisation_domain` ON `organisation` (`domain`,`id`);--> statement-breakpoint
CREATE INDEX `organisation_merged` ON `organisation` (`merged_into_id`) WHERE "organisation"."merged_into_id" is not null;--> statement-breakpoint
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
CREATE TABLE `contact` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`sort_key` text DEFAULT '' NOT NULL,
	`title` text,
	`email` text,
	`phone` text,
	`note` text,
	`legal_basis` text NOT NULL,
	`source` text NOT NULL,
	`review_day` text,
	`ended_at` integer,
	`merged_into_id` text,
	`phone_key` text,
	`no_mail_since` text,
	`erased_at` integer,
	`erasure_reason` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `contact_organisation` ON `contact` (`organisation_id`,`ended_at`,`erased_at`,`merged_into_id`,`review_day`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `contact_review` ON `contact` (`review_day`,`id`);--> statement-breakpoint
CREATE INDEX `contact_email` ON `contact` (`organisation_id`,`email`);--> statement-breakpoint
CREATE INDEX `contact_phone` ON `contact` (`organisation_id`,`phone_key`);--> statement-breakpoint
CREATE INDEX `contact_merged` ON `contact` (`merged_into_id`) WHERE "contact"."merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX `contact_sort` ON `contact` (`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `contact_basis` ON `contact` (`legal_basis`,`sort_key`,`id`) WHERE "contact"."ended_at" is null and "contact"."erased_at" is null and "contact"."merged_into_id" is null;--> statement-breakpoint
CREATE INDEX `contact_ended` ON `contact` (`ended_at`);--> statement-breakpoint
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
	`lists_key` text,
	`archived_at` integer,
	`merged_into_id` text,
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
CREATE INDEX `donor_place` ON `donor` (`id`,`archived_at`,`sort_key`);--> statement-breakpoint
CREATE INDEX `donor_owner_house` ON `donor` (`owner_id`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `donor_next_step` ON `donor` (`owner_id`,`next_step_day`,`id`);--> statement-breakpoint
CREATE INDEX `donor_fee` ON `donor` (`archived_at`,`fee_rule`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `donor_stage` ON `donor` (`archived_at`,`stage`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `donor_group_of` ON `donor` (`group_id`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `donor_merged` ON `donor` (`merged_into_id`) WHERE "donor"."merged_into_id" is not null;--> statement-breakpoint
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
CREATE INDEX `donor_code_item` ON `donor_code` (`list`,`code`,`relation`,`donor_id`);--> statement-breakpoint
CREATE TABLE `donor_giving` (
	`donor_id` text NOT NULL,
	`scope` text NOT NULL,
	`awards` integer NOT NULL,
	`award_days` integer NOT NULL,
	`total_ore` integer NOT NULL,
	`other_ore` text NOT NULL,
	`first_day` text,
	`second_day` text,
	`latest_day` text,
	`median_gap_days` integer,
	`expected_day` text,
	`rests_day` text,
	`running_from` text,
	`running_until` text,
	`years` text NOT NULL,
	`review_place` text,
	PRIMARY KEY(`donor_id`, `scope`),
	FOREIGN KEY (`donor_id`) REFERENCES `donor`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `donor_giving_place` ON `donor_giving` (`scope`,`review_place`,`donor_id`);--> statement-breakpoint
CREATE INDEX `donor_giving_count` ON `donor_giving` (`scope`,`award_days`,`donor_id`);--> statement-breakpoint
CREATE INDEX `donor_giving_awards` ON `donor_giving` (`scope`,`awards`,`donor_id`);--> statement-breakpoint
CREATE INDEX `donor_giving_total` ON `donor_giving` (`scope`,`total_ore`,`donor_id`);--> statement-breakpoint
CREATE INDEX `donor_giving_latest` ON `donor_giving` (`scope`,`latest_day`,`donor_id`);--> statement-breakpoint
CREATE INDEX `donor_giving_expected` ON `donor_giving` (`scope`,`expected_day`,`donor_id`);--> statement-breakpoint
CREATE INDEX `donor_giving_rank` ON `donor_giving` (`scope`,`awards`,`award_days`,`expected_day`,`rests_day`,`median_gap_days`,`running_from`,`running_until`,`donor_id`);--> statement-breakpoint
CREATE TABLE `donor_group` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`sort_key` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `donor_group_sort` ON `donor_group` (`sort_key`,`id`);--> statement-breakpoint
CREATE TABLE `idea` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`donor_id` text,
	`enterprise_id` text,
	`title` text NOT NULL,
	`sort_key` text DEFAULT '' NOT NULL,
	`text` text,
	`origin` text,
	`destination` text,
	`expected_ore` integer,
	`stage` text NOT NULL,
	FOREIGN KEY (`donor_id`) REFERENCES `donor`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `idea_donor` ON `idea` (`donor_id`,`id`);--> statement-breakpoint
CREATE INDEX `idea_enterprise` ON `idea` (`enterprise_id`,`id`);--> statement-breakpoint
CREATE INDEX `idea_stage` ON `idea` (`stage`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `idea_sort` ON `idea` (`sort_key`,`id`);--> statement-breakpoint
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
	`mail_sender` text,
	`mail_text` text,
	`mail_hash` text,
	`is_mail_shared` integer,
	`archived_at` integer,
	FOREIGN KEY (`donor_id`) REFERENCES `donor`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `log_entry_donor` ON `log_entry` (`donor_id`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `log_entry_donor_kind` ON `log_entry` (`donor_id`,`kind`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `log_entry_author` ON `log_entry` (`created_by`,`day`);--> statement-breakpoint
CREATE INDEX `log_entry_follow_up` ON `log_entry` (`follow_up_day`);--> statement-breakpoint
CREATE INDEX `log_entry_idea` ON `log_entry` (`idea_id`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `log_entry_mail` ON `log_entry` (`mail_hash`);--> statement-breakpoint
CREATE INDEX `log_entry_thanks` ON `log_entry` (`donor_id`,`day`,`decision_id`,`visibility`,`created_by`,`id`,`kind`,`archived_at`) WHERE "log_entry"."kind" = 'thank_you' and "log_entry"."archived_at" is null;--> statement-breakpoint
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
CREATE TABLE `renewal_step` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`plan_id` text NOT NULL,
	`title` text NOT NULL,
	`due_day` text,
	`owner_id` text,
	`done_day` text,
	FOREIGN KEY (`plan_id`) REFERENCES `renewal_plan`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`owner_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `renewal_step_plan` ON `renewal_step` (`plan_id`,`due_day`,`id`);--> statement-breakpoint
CREATE INDEX `renewal_step_owner` ON `renewal_step` (`owner_id`,`done_day`,`due_day`);--> statement-breakpoint
CREATE TABLE `acquaintance` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`contact_id` text NOT NULL,
	`user_id` text,
	`enterprise_id` text,
	`note` text,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `acquaintance_contact` ON `acquaintance` (`contact_id`,`id`);--> statement-breakpoint
CREATE INDEX `acquaintance_user` ON `acquaintance` (`user_id`);--> statement-breakpoint
CREATE TABLE `mail_template` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`sort_key` text NOT NULL,
	`subject_da` text NOT NULL,
	`text_da` text NOT NULL,
	`subject_en` text,
	`text_en` text,
	`archived_at` integer
);
--> statement-breakpoint
CREATE INDEX `mail_template_sort` ON `mail_template` (`archived_at`,`sort_key`,`id`);--> statement-breakpoint
CREATE TABLE `stand_in` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`voided_by` text,
	`void_reason` text,
	`absent_id` text NOT NULL,
	`stand_in_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	FOREIGN KEY (`absent_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`stand_in_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `stand_in_of` ON `stand_in` (`stand_in_id`,`to_day`);--> statement-breakpoint
CREATE INDEX `stand_in_absent` ON `stand_in` (`absent_id`,`to_day`);--> statement-breakpoint
CREATE TABLE `call` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`donor_id` text NOT NULL,
	`title` text NOT NULL,
	`sort_key` text NOT NULL,
	`kind` text NOT NULL,
	`opens_day` text,
	`text` text,
	`link` text,
	`does_not_support` text,
	`geography` text,
	`min_ore` integer,
	`max_ore` integer,
	`own_financing_bps` integer,
	`fee_rule` text,
	`fee_rule_source` text,
	`start_date_rule` text,
	`public_body_may_apply` integer,
	`wait_months` integer,
	`application_limit` text,
	`decision_weeks` integer,
	`silence_weeks` integer,
	`meeting_dates` text,
	`portal_url` text,
	`contact_preference` text,
	FOREIGN KEY (`donor_id`) REFERENCES `donor`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `call_donor` ON `call` (`donor_id`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `call_sort` ON `call` (`sort_key`,`id`);--> statement-breakpoint
CREATE TABLE `call_deadline` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`call_id` text NOT NULL,
	`round_id` text,
	`day` text NOT NULL,
	`time` text,
	`note` text,
	FOREIGN KEY (`call_id`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`round_id`) REFERENCES `call_round`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `call_deadline_day` ON `call_deadline` (`day`,`call_id`);--> statement-breakpoint
CREATE INDEX `call_deadline_call` ON `call_deadline` (`call_id`,`day`);--> statement-breakpoint
CREATE INDEX `call_deadline_round` ON `call_deadline` (`round_id`);--> statement-breakpoint
CREATE TABLE `call_dismissal` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`voided_by` text,
	`void_reason` text,
	`call_id` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`call_id`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `call_dismissal_call` ON `call_dismissal` (`call_id`,`voided_by`);--> statement-breakpoint
CREATE TABLE `call_follow` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`call_id` text NOT NULL,
	`user_id` text NOT NULL,
	FOREIGN KEY (`call_id`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `call_follow_pair` ON `call_follow` (`call_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `call_follow_of` ON `call_follow` (`user_id`,`call_id`);--> statement-breakpoint
CREATE TABLE `call_round` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`call_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text,
	FOREIGN KEY (`call_id`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `call_round_once` ON `call_round` (`call_id`,`kind`);--> statement-breakpoint
CREATE TABLE `form` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`donor_id` text NOT NULL,
	`call_id` text,
	`round` text,
	`place` text NOT NULL,
	`number` integer NOT NULL,
	`text` text,
	`page_limit` integer,
	`pages_include_annexes` integer NOT NULL,
	`file_count` integer,
	`file_megabytes` integer,
	`needs_budget_sheet` integer NOT NULL,
	`needs_theory` integer NOT NULL,
	`mit_id_owner` text,
	FOREIGN KEY (`donor_id`) REFERENCES `donor`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`call_id`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `form_place` ON `form` (`place`);--> statement-breakpoint
CREATE INDEX `form_donor` ON `form` (`donor_id`);--> statement-breakpoint
CREATE INDEX `form_call` ON `form` (`call_id`);--> statement-breakpoint
CREATE TABLE `form_attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`form_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`note` text,
	FOREIGN KEY (`form_id`) REFERENCES `form`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `form_attachment_form` ON `form_attachment` (`form_id`,`position`,`id`);--> statement-breakpoint
CREATE TABLE `form_question` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`form_id` text NOT NULL,
	`position` integer NOT NULL,
	`question` text NOT NULL,
	`help` text,
	`is_optional` integer DEFAULT false NOT NULL,
	`limit_count` integer,
	`counting_rule` text NOT NULL,
	`line_break_counts` integer NOT NULL,
	`tolerance_bps` integer,
	`removed_at` integer,
	FOREIGN KEY (`form_id`) REFERENCES `form`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `form_question_form` ON `form_question` (`form_id`,`position`,`id`);--> statement-breakpoint
CREATE TABLE `form_version` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`form_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`form_id`) REFERENCES `form`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `form_version_number` ON `form_version` (`form_id`,`number`);--> statement-breakpoint
CREATE TABLE `bottom_line` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`enterprise_id` text NOT NULL,
	`kind` text NOT NULL,
	`sentence` text NOT NULL,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bottom_line_kind` ON `bottom_line` (`enterprise_id`,`kind`);--> statement-breakpoint
CREATE TABLE `business_idea` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`enterprise_id` text NOT NULL,
	`title` text NOT NULL,
	`from_day` text,
	`to_day` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `business_idea_enterprise` ON `business_idea` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `de_minimis` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`enterprise_id` text NOT NULL,
	`day` text NOT NULL,
	`grantor` text NOT NULL,
	`amount_ore` integer NOT NULL,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `de_minimis_enterprise` ON `de_minimis` (`enterprise_id`,`day`);--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`enterprise_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`year` integer,
	`expires_day` text,
	`file_hash` text,
	`file_name` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `document_enterprise` ON `document` (`enterprise_id`,`kind`);--> statement-breakpoint
CREATE INDEX `document_expiry` ON `document` (`expires_day`);--> statement-breakpoint
CREATE TABLE `enterprise` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`organisation_id` text NOT NULL,
	`sort_key` text NOT NULL,
	`type` text NOT NULL,
	`generation` integer NOT NULL,
	`status` text NOT NULL,
	`is_inside_area` integer DEFAULT true NOT NULL,
	`lives_of` text,
	`description` text,
	`started_day` text,
	`closed_day` text,
	`sdgs` text,
	`archived_at` integer,
	`merged_into_id` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enterprise_organisation` ON `enterprise` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `enterprise_sort` ON `enterprise` (`archived_at`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `enterprise_type` ON `enterprise` (`archived_at`,`type`,`sort_key`,`id`);--> statement-breakpoint
CREATE TABLE `enterprise_change` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`voided_by` text,
	`void_reason` text,
	`enterprise_id` text NOT NULL,
	`day` text NOT NULL,
	`type` text NOT NULL,
	`status` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `enterprise_change_day` ON `enterprise_change` (`enterprise_id`,`day`,`id`);--> statement-breakpoint
CREATE TABLE `fundraiser` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`user_id` text NOT NULL,
	`organisation_id` text,
	`vat_status` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fundraiser_user` ON `fundraiser` (`user_id`);--> statement-breakpoint
CREATE TABLE `income` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`enterprise_id` text NOT NULL,
	`year` integer NOT NULL,
	`mosaic_part` text NOT NULL,
	`sector` text,
	`payer` text,
	`donor_id` text,
	`business_idea_id` text,
	`allocation_id` text,
	`amount_ore` integer NOT NULL,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`business_idea_id`) REFERENCES `business_idea`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `income_enterprise` ON `income` (`enterprise_id`,`year`);--> statement-breakpoint
CREATE INDEX `income_allocation` ON `income` (`allocation_id`);--> statement-breakpoint
CREATE INDEX `income_donor` ON `income` (`donor_id`,`year`);--> statement-breakpoint
CREATE INDEX `income_idea` ON `income` (`business_idea_id`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`enterprise_id` text,
	`organisation_id` text,
	`from_day` text NOT NULL,
	`to_day` text,
	`note` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `membership_enterprise` ON `membership` (`enterprise_id`,`from_day`);--> statement-breakpoint
CREATE INDEX `membership_organisation` ON `membership` (`organisation_id`,`from_day`);--> statement-breakpoint
CREATE TABLE `partner` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`organisation_id` text NOT NULL,
	`sort_key` text NOT NULL,
	`kind` text NOT NULL,
	`sector` text NOT NULL,
	`note` text,
	`merged_into_id` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `partner_organisation` ON `partner` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `partner_sort` ON `partner` (`sort_key`,`id`);--> statement-breakpoint
CREATE TABLE `rsv_criterion` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`enterprise_id` text NOT NULL,
	`criterion` text NOT NULL,
	`is_met` integer NOT NULL,
	`note` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rsv_criterion_once` ON `rsv_criterion` (`enterprise_id`,`criterion`);--> statement-breakpoint
CREATE TABLE `continuation` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`theory_id` text NOT NULL,
	`grant_id` text,
	`carried_by` text NOT NULL,
	`mosaic_part` text,
	`from_day` text,
	`is_agreed` integer NOT NULL,
	FOREIGN KEY (`theory_id`) REFERENCES `theory`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `continuation_theory` ON `continuation` (`theory_id`);--> statement-breakpoint
CREATE INDEX `continuation_grant` ON `continuation` (`grant_id`);--> statement-breakpoint
CREATE TABLE `edge` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`theory_id` text NOT NULL,
	`from_node_id` text NOT NULL,
	`to_node_id` text NOT NULL,
	`assumption` text,
	`confidence` text,
	`grade` text,
	`source` text,
	FOREIGN KEY (`theory_id`) REFERENCES `theory`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`from_node_id`) REFERENCES `node`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`to_node_id`) REFERENCES `node`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `edge_pair` ON `edge` (`from_node_id`,`to_node_id`);--> statement-breakpoint
CREATE INDEX `edge_theory` ON `edge` (`theory_id`);--> statement-breakpoint
CREATE INDEX `edge_to` ON `edge` (`to_node_id`);--> statement-breakpoint
CREATE TABLE `indicator` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`theory_id` text NOT NULL,
	`node_id` text,
	`title` text NOT NULL,
	`unit` text,
	`baseline` integer,
	`baseline_day` text,
	`is_lower_better` integer NOT NULL,
	`cumulative` text NOT NULL,
	FOREIGN KEY (`theory_id`) REFERENCES `theory`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`node_id`) REFERENCES `node`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `indicator_theory` ON `indicator` (`theory_id`);--> statement-breakpoint
CREATE INDEX `indicator_node` ON `indicator` (`node_id`);--> statement-breakpoint
CREATE TABLE `indicator_target` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`indicator_id` text NOT NULL,
	`day` text NOT NULL,
	`value` integer NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `indicator_target_day` ON `indicator_target` (`indicator_id`,`day`);--> statement-breakpoint
CREATE TABLE `measurement` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`indicator_id` text NOT NULL,
	`day` text NOT NULL,
	`value` integer NOT NULL,
	`evidence` text NOT NULL,
	`source` text,
	`approved_by` text,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`approved_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `measurement_indicator` ON `measurement` (`indicator_id`,`day`);--> statement-breakpoint
CREATE TABLE `node` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`theory_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`bottom_lines` text,
	`sdgs` text,
	`x` integer,
	`y` integer,
	FOREIGN KEY (`theory_id`) REFERENCES `theory`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `node_theory` ON `node` (`theory_id`);--> statement-breakpoint
CREATE TABLE `theory` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`title` text NOT NULL,
	`sort_key` text NOT NULL,
	`enterprise_id` text,
	`state` text NOT NULL,
	`number` integer DEFAULT 1 NOT NULL,
	`taught_by_pilot_id` text,
	`archived_at` integer,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `theory_sort` ON `theory` (`archived_at`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `theory_enterprise_owner` ON `theory` (`enterprise_id`);--> statement-breakpoint
CREATE INDEX `theory_taught_by` ON `theory` (`taught_by_pilot_id`);--> statement-breakpoint
CREATE TABLE `theory_enterprise` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`theory_id` text NOT NULL,
	`enterprise_id` text NOT NULL,
	FOREIGN KEY (`theory_id`) REFERENCES `theory`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `theory_enterprise_pair` ON `theory_enterprise` (`theory_id`,`enterprise_id`);--> statement-breakpoint
CREATE INDEX `theory_enterprise_of` ON `theory_enterprise` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `theory_part` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`theory_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`people_count` integer,
	`steps` text,
	`carried_by` text,
	`carried_from_day` text,
	`owner_id` text,
	`due_day` text,
	`state` text NOT NULL,
	`text_number` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`theory_id`) REFERENCES `theory`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`owner_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `theory_part_kind` ON `theory_part` (`theory_id`,`kind`);--> statement-breakpoint
CREATE INDEX `theory_part_owner` ON `theory_part` (`owner_id`,`due_day`);--> statement-breakpoint
CREATE TABLE `theory_part_version` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`theory_part_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`state` text NOT NULL,
	FOREIGN KEY (`theory_part_id`) REFERENCES `theory_part`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `theory_part_version_number` ON `theory_part_version` (`theory_part_id`,`number`);--> statement-breakpoint
CREATE TABLE `event` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`place` text
);
--> statement-breakpoint
CREATE INDEX `event_day` ON `event` (`day`);--> statement-breakpoint
CREATE TABLE `event_link` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`event_id` text NOT NULL,
	`record_kind` text NOT NULL,
	`record_id` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_link_once` ON `event_link` (`event_id`,`record_kind`,`record_id`);--> statement-breakpoint
CREATE INDEX `event_link_record` ON `event_link` (`record_kind`,`record_id`);--> statement-breakpoint
CREATE TABLE `pilot` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`title` text NOT NULL,
	`sort_key` text NOT NULL,
	`enterprise_id` text,
	`parent_id` text,
	`phase` text NOT NULL,
	`question` text,
	`hypothesis` text,
	`smallest_test` text,
	`look_for` text,
	`place` text,
	`start_day` text,
	`end_day` text,
	`origin` text,
	`destination` text,
	`decision` text,
	`decision_day` text,
	`decision_reason` text,
	`carried_by` text,
	`archived_at` integer,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `pilot_sort` ON `pilot` (`archived_at`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `pilot_owner` ON `pilot` (`enterprise_id`,`id`);--> statement-breakpoint
CREATE INDEX `pilot_parent` ON `pilot` (`parent_id`);--> statement-breakpoint
CREATE INDEX `pilot_phase` ON `pilot` (`archived_at`,`phase`,`sort_key`,`id`);--> statement-breakpoint
CREATE TABLE `pilot_barrier` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`pilot_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilot`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `pilot_barrier_pilot` ON `pilot_barrier` (`pilot_id`);--> statement-breakpoint
CREATE TABLE `pilot_benefit` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`pilot_id` text NOT NULL,
	`benefit_for` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilot`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pilot_benefit_for` ON `pilot_benefit` (`pilot_id`,`benefit_for`);--> statement-breakpoint
CREATE TABLE `pilot_enterprise` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`pilot_id` text NOT NULL,
	`enterprise_id` text NOT NULL,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilot`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pilot_enterprise_pair` ON `pilot_enterprise` (`pilot_id`,`enterprise_id`);--> statement-breakpoint
CREATE INDEX `pilot_enterprise_of` ON `pilot_enterprise` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `pilot_partner` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`pilot_id` text NOT NULL,
	`partner_id` text,
	`sector` text NOT NULL,
	`name` text,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilot`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `pilot_partner_pilot` ON `pilot_partner` (`pilot_id`);--> statement-breakpoint
CREATE INDEX `pilot_partner_of` ON `pilot_partner` (`partner_id`);--> statement-breakpoint
CREATE TABLE `need` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`title` text NOT NULL,
	`text` text,
	`amount_ore` integer,
	`by_day` text,
	`state` text NOT NULL,
	`pilot_id` text,
	`theory_id` text,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilot`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`theory_id`) REFERENCES `theory`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `need_state` ON `need` (`state`,`by_day`,`id`);--> statement-breakpoint
CREATE INDEX `need_of_pilot` ON `need` (`pilot_id`);--> statement-breakpoint
CREATE INDEX `need_of_theory` ON `need` (`theory_id`);--> statement-breakpoint
CREATE TABLE `need_enterprise` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`need_id` text NOT NULL,
	`enterprise_id` text NOT NULL,
	FOREIGN KEY (`need_id`) REFERENCES `need`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `need_enterprise_pair` ON `need_enterprise` (`need_id`,`enterprise_id`);--> statement-breakpoint
CREATE INDEX `need_enterprise_of` ON `need_enterprise` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `application` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`donor_id` text NOT NULL,
	`call_id` text,
	`form_id` text,
	`form_number` integer,
	`form_kept_number` integer,
	`idea_id` text,
	`theory_id` text,
	`title` text NOT NULL,
	`sort_key` text NOT NULL,
	`stage` text NOT NULL,
	`stage_since` text NOT NULL,
	`led_by` text NOT NULL,
	`kind` text NOT NULL,
	`ask_type` text NOT NULL,
	`applied_ore` integer,
	`currency` text DEFAULT 'DKK' NOT NULL,
	`probability_bps` integer,
	`is_repayable` integer DEFAULT false NOT NULL,
	`legal_applicant_id` text,
	`signatory` text,
	`signed_day` text,
	`login_by` text,
	`retargeted_from_id` text,
	`renewal_of_id` text,
	`agreement_version_id` text,
	`deadline_day` text,
	`start_day` text,
	`sent_day` text,
	`sent_channel` text,
	`sent_receipt` text,
	`answer_expected_day` text,
	`on_hold_reason` text,
	`note` text,
	`archived_at` integer,
	FOREIGN KEY (`donor_id`) REFERENCES `donor`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`call_id`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`form_id`) REFERENCES `form`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`idea_id`) REFERENCES `idea`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`theory_id`) REFERENCES `theory`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`legal_applicant_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `application_stage` ON `application` (`archived_at`,`stage`,`deadline_day`,`id`);--> statement-breakpoint
CREATE INDEX `application_sort` ON `application` (`archived_at`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `application_donor` ON `application` (`donor_id`,`sent_day`);--> statement-breakpoint
CREATE INDEX `application_deadline` ON `application` (`deadline_day`,`id`);--> statement-breakpoint
CREATE INDEX `application_theory` ON `application` (`theory_id`);--> statement-breakpoint
CREATE INDEX `application_call` ON `application` (`call_id`);--> statement-breakpoint
CREATE INDEX `application_form` ON `application` (`form_id`);--> statement-breakpoint
CREATE INDEX `application_idea` ON `application` (`idea_id`);--> statement-breakpoint
CREATE INDEX `application_retargeted` ON `application` (`retargeted_from_id`);--> statement-breakpoint
CREATE INDEX `application_renewal` ON `application` (`renewal_of_id`);--> statement-breakpoint
CREATE INDEX `application_terms` ON `application` (`agreement_version_id`);--> statement-breakpoint
CREATE INDEX `application_next` ON `application` ((case when deadline_day is null then '9999-12-31' else deadline_day end),`id`) WHERE "application"."archived_at" is null;--> statement-breakpoint
CREATE INDEX `application_applied` ON `application` ((case when applied_ore is null then 0 else applied_ore end),`id`) WHERE "application"."archived_at" is null;--> statement-breakpoint
CREATE INDEX `application_sent` ON `application` ((case when sent_day is null then '' else sent_day end),`id`) WHERE "application"."archived_at" is null;--> statement-breakpoint
CREATE INDEX `application_since` ON `application` (`stage_since`,`id`) WHERE "application"."archived_at" is null;--> statement-breakpoint
CREATE INDEX `application_sums` ON `application` (`archived_at`,`stage`,`is_repayable`,`applied_ore`,`probability_bps`,`id`);--> statement-breakpoint
CREATE INDEX `application_answer` ON `application` (`archived_at`,`stage`,`answer_expected_day`,`id`);--> statement-breakpoint
CREATE TABLE `application_assignee` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`application_id` text NOT NULL,
	`user_id` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_assignee_pair` ON `application_assignee` (`application_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `application_assignee_of` ON `application_assignee` (`user_id`,`application_id`);--> statement-breakpoint
CREATE TABLE `application_need` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`application_id` text NOT NULL,
	`need_id` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`need_id`) REFERENCES `need`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_need_pair` ON `application_need` (`application_id`,`need_id`);--> statement-breakpoint
CREATE INDEX `application_need_of` ON `application_need` (`need_id`);--> statement-breakpoint
CREATE TABLE `application_partner` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`application_id` text NOT NULL,
	`enterprise_id` text NOT NULL,
	`is_lead` integer NOT NULL,
	`share_ore` integer,
	`signed_off_day` text,
	`signed_off_by` text,
	`signed_off_how` text,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`signed_off_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_partner_pair` ON `application_partner` (`application_id`,`enterprise_id`);--> statement-breakpoint
CREATE INDEX `application_partner_of` ON `application_partner` (`enterprise_id`,`application_id`);--> statement-breakpoint
CREATE TABLE `application_pilot` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`application_id` text NOT NULL,
	`pilot_id` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilot`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_pilot_pair` ON `application_pilot` (`application_id`,`pilot_id`);--> statement-breakpoint
CREATE INDEX `application_pilot_of` ON `application_pilot` (`pilot_id`);--> statement-breakpoint
CREATE TABLE `stage_change` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`application_id` text NOT NULL,
	`from_stage` text,
	`to_stage` text NOT NULL,
	`day` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `stage_change_application` ON `stage_change` (`application_id`,`day`,`id`);--> statement-breakpoint
CREATE TABLE `quote` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`section_id` text NOT NULL,
	`source_kind` text NOT NULL,
	`source_id` text NOT NULL,
	`source_version` integer NOT NULL,
	`span_from` integer NOT NULL,
	`span_to` integer NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `quote_section` ON `quote` (`section_id`);--> statement-breakpoint
CREATE INDEX `quote_source` ON `quote` (`source_kind`,`source_id`);--> statement-breakpoint
CREATE TABLE `section` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`application_id` text NOT NULL,
	`position` integer NOT NULL,
	`question` text NOT NULL,
	`limit_count` integer,
	`counting_rule` text NOT NULL,
	`line_break_counts` integer DEFAULT 1 NOT NULL,
	`tolerance_bps` integer,
	`help` text,
	`is_optional` integer DEFAULT false NOT NULL,
	`form_question_id` text,
	`text` text NOT NULL,
	`owner_id` text,
	`due_day` text,
	`state` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`owner_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `section_application` ON `section` (`application_id`,`position`,`id`);--> statement-breakpoint
CREATE INDEX `section_owner` ON `section` (`owner_id`,`due_day`);--> statement-breakpoint
CREATE TABLE `section_version` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`section_id` text NOT NULL,
	`text` text NOT NULL,
	`number` integer NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `section_version_number` ON `section_version` (`section_id`,`number`);--> statement-breakpoint
CREATE TABLE `text_block` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`enterprise_id` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `text_block_enterprise` ON `text_block` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `text_block_version` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`text_block_id` text NOT NULL,
	`text` text NOT NULL,
	`number` integer NOT NULL,
	FOREIGN KEY (`text_block_id`) REFERENCES `text_block`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `text_block_version_number` ON `text_block_version` (`text_block_id`,`number`);--> statement-breakpoint
CREATE TABLE `budget_line` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`application_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`category` text NOT NULL,
	`year` integer,
	`enterprise_id` text,
	`amount_ore` integer NOT NULL,
	`source` text NOT NULL,
	`vat` text NOT NULL,
	`is_fee` integer NOT NULL,
	`note` text,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `budget_line_application` ON `budget_line` (`application_id`,`position`,`id`);--> statement-breakpoint
CREATE INDEX `budget_line_enterprise` ON `budget_line` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `cofunding` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`application_id` text NOT NULL,
	`source` text NOT NULL,
	`other_application_id` text,
	`amount_ore` integer NOT NULL,
	`state` text NOT NULL,
	`expected_day` text,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `cofunding_application` ON `cofunding` (`application_id`);--> statement-breakpoint
CREATE INDEX `cofunding_other` ON `cofunding` (`other_application_id`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`voided_by` text,
	`void_reason` text,
	`application_id` text,
	`donor_id` text NOT NULL,
	`outcome` text NOT NULL,
	`day` text NOT NULL,
	`day_precision` text DEFAULT 'day' NOT NULL,
	`amount_ore` integer NOT NULL,
	`currency` text DEFAULT 'DKK' NOT NULL,
	`rate_micro` integer,
	`kroner_ore` integer,
	`is_network` integer NOT NULL,
	`heard_how` text,
	`letter_reference` text,
	`reason` text,
	`reason_text` text,
	`learning` text,
	`import_batch_id` text,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`donor_id`) REFERENCES `donor`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `decision_donor` ON `decision` (`donor_id`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `decision_application` ON `decision` (`application_id`) WHERE "decision"."application_id" is not null;--> statement-breakpoint
CREATE INDEX `decision_day` ON `decision` (`day`,`id`);--> statement-breakpoint
CREATE INDEX `decision_batch` ON `decision` (`import_batch_id`);--> statement-breakpoint
CREATE INDEX `decision_network` ON `decision` (`donor_id`,`is_network`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `decision_network_day` ON `decision` (`is_network`,`day`,`id`);--> statement-breakpoint
CREATE TABLE `planned_allocation` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`application_id` text NOT NULL,
	`enterprise_id` text NOT NULL,
	`pilot_id` text,
	`amount_ore` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilot`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `planned_allocation_application` ON `planned_allocation` (`application_id`);--> statement-breakpoint
CREATE INDEX `planned_allocation_enterprise` ON `planned_allocation` (`enterprise_id`);--> statement-breakpoint
CREATE INDEX `planned_allocation_pilot` ON `planned_allocation` (`pilot_id`);--> statement-breakpoint
CREATE TABLE `snapshot` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`application_id` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `snapshot_application` ON `snapshot` (`application_id`,`day`,`id`);--> statement-breakpoint
CREATE TABLE `allocation` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`grant_id` text NOT NULL,
	`enterprise_id` text NOT NULL,
	`pilot_id` text,
	`mosaic_part` text,
	`amount_ore` integer NOT NULL,
	`note` text,
	FOREIGN KEY (`grant_id`) REFERENCES `grant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilot`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `allocation_grant` ON `allocation` (`grant_id`);--> statement-breakpoint
CREATE INDEX `allocation_enterprise` ON `allocation` (`enterprise_id`,`grant_id`);--> statement-breakpoint
CREATE INDEX `allocation_pilot` ON `allocation` (`pilot_id`);--> statement-breakpoint
CREATE TABLE `amendment` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`voided_by` text,
	`void_reason` text,
	`grant_id` text NOT NULL,
	`day` text NOT NULL,
	`amount_ore` integer NOT NULL,
	`period_to` text,
	`cause` text NOT NULL,
	`reason` text NOT NULL,
	`donor_answer` text,
	FOREIGN KEY (`grant_id`) REFERENCES `grant`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `amendment_grant` ON `amendment` (`grant_id`,`day`);--> statement-breakpoint
CREATE TABLE `condition` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`grant_id` text NOT NULL,
	`text` text NOT NULL,
	`met_day` text,
	FOREIGN KEY (`grant_id`) REFERENCES `grant`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `condition_grant` ON `condition` (`grant_id`);--> statement-breakpoint
CREATE TABLE `grant` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`decision_id` text NOT NULL,
	`donor_id` text NOT NULL,
	`application_id` text,
	`decided_day` text NOT NULL,
	`title` text NOT NULL,
	`number` text,
	`letter_reference` text,
	`their_journal` text,
	`state` text NOT NULL,
	`payment_mode` text,
	`period_from` text,
	`period_to` text,
	`start_by_day` text,
	`lapse_day` text,
	`last_spending_day` text,
	`conditions` text,
	`publicity` text,
	`audit_rule` text,
	`retained_bps` integer,
	`tolerance_bps` integer,
	`unspent_rule` text,
	`fondsmoms_ore` integer DEFAULT 0 NOT NULL,
	`is_repayable` integer DEFAULT false NOT NULL,
	`recipient_organisation_id` text,
	`is_to_individual` integer DEFAULT false NOT NULL,
	`source_id` text,
	`import_batch_id` text,
	`voided_at` integer,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`donor_id`) REFERENCES `donor`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recipient_organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `grant_decision` ON `grant` (`decision_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `grant_source` ON `grant` (`source_id`);--> statement-breakpoint
CREATE INDEX `grant_donor` ON `grant` (`donor_id`,`decided_day`,`id`);--> statement-breakpoint
CREATE INDEX `grant_decided` ON `grant` (`decided_day`,`id`);--> statement-breakpoint
CREATE INDEX `grant_application` ON `grant` (`application_id`);--> statement-breakpoint
CREATE INDEX `grant_state` ON `grant` (`state`,`decided_day`,`id`);--> statement-breakpoint
CREATE INDEX `grant_recipient` ON `grant` (`recipient_organisation_id`);--> statement-breakpoint
CREATE INDEX `grant_batch` ON `grant` (`import_batch_id`);--> statement-breakpoint
CREATE TABLE `payment` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`voided_by` text,
	`void_reason` text,
	`grant_id` text NOT NULL,
	`tranche_id` text,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`amount_ore` integer NOT NULL,
	`currency` text DEFAULT 'DKK' NOT NULL,
	`rate_micro` integer,
	`kroner_ore` integer,
	`note` text,
	FOREIGN KEY (`grant_id`) REFERENCES `grant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tranche_id`) REFERENCES `tranche`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `payment_grant` ON `payment` (`grant_id`,`day`);--> statement-breakpoint
CREATE INDEX `payment_day` ON `payment` (`day`,`id`);--> statement-breakpoint
CREATE INDEX `payment_tranche` ON `payment` (`tranche_id`);--> statement-breakpoint
CREATE TABLE `report_due` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`grant_id` text NOT NULL,
	`donor_id` text NOT NULL,
	`kind` text NOT NULL,
	`due_day` text NOT NULL,
	`state` text NOT NULL,
	`owner_id` text,
	`text` text,
	`submitted_day` text,
	`approved_day` text,
	`returned_day` text,
	`returned_text` text,
	FOREIGN KEY (`grant_id`) REFERENCES `grant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`donor_id`) REFERENCES `donor`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`owner_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `report_due_state` ON `report_due` (`state`,`due_day`,`id`);--> statement-breakpoint
CREATE INDEX `report_due_unsent` ON `report_due` (`due_day`,`id`) WHERE "report_due"."state" not in ('approved', 'submitted');--> statement-breakpoint
CREATE INDEX `report_due_grant` ON `report_due` (`grant_id`,`due_day`);--> statement-breakpoint
CREATE INDEX `report_due_donor` ON `report_due` (`donor_id`,`due_day`);--> statement-breakpoint
CREATE INDEX `report_due_owner` ON `report_due` (`owner_id`,`state`,`due_day`);--> statement-breakpoint
CREATE TABLE `report_version` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`report_due_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`report_due_id`) REFERENCES `report_due`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_version_number` ON `report_version` (`report_due_id`,`number`);--> statement-breakpoint
CREATE TABLE `spend` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`voided_by` text,
	`void_reason` text,
	`allocation_id` text NOT NULL,
	`budget_line_id` text,
	`day` text NOT NULL,
	`amount_ore` integer NOT NULL,
	`text` text,
	FOREIGN KEY (`allocation_id`) REFERENCES `allocation`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`budget_line_id`) REFERENCES `budget_line`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `spend_allocation` ON `spend` (`allocation_id`,`day`);--> statement-breakpoint
CREATE INDEX `spend_budget_line` ON `spend` (`budget_line_id`);--> statement-breakpoint
CREATE TABLE `tranche` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`grant_id` text NOT NULL,
	`position` integer NOT NULL,
	`planned_day` text,
	`amount_ore` integer NOT NULL,
	`trigger` text NOT NULL,
	`state` text NOT NULL,
	`requested_day` text,
	`note` text,
	FOREIGN KEY (`grant_id`) REFERENCES `grant`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `tranche_grant` ON `tranche` (`grant_id`,`position`);--> statement-breakpoint
CREATE INDEX `tranche_due` ON `tranche` (`state`,`planned_day`,`id`);--> statement-breakpoint
CREATE TABLE `excluded_donor` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`agreement_id` text NOT NULL,
	`donor_id` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`agreement_id`) REFERENCES `fee_agreement`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`donor_id`) REFERENCES `donor`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `excluded_donor_pair` ON `excluded_donor` (`agreement_id`,`donor_id`);--> statement-breakpoint
CREATE INDEX `excluded_donor_of` ON `excluded_donor` (`donor_id`);--> statement-breakpoint
CREATE TABLE `fee_agreement` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`fundraiser_id` text NOT NULL,
	`payer_organisation_id` text,
	`payer_name` text NOT NULL,
	`title` text NOT NULL,
	FOREIGN KEY (`fundraiser_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`payer_organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `fee_agreement_fundraiser` ON `fee_agreement` (`fundraiser_id`);--> statement-breakpoint
CREATE INDEX `fee_agreement_payer` ON `fee_agreement` (`payer_organisation_id`);--> statement-breakpoint
CREATE TABLE `fee_agreement_version` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`agreement_id` text NOT NULL,
	`number` integer NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`model` text NOT NULL,
	`rate_bps` integer,
	`tiers` text,
	`fixed_ore` integer,
	`minimum_ore` integer,
	`cap_ore` integer,
	`yearly_cap_ore` integer,
	`trigger` text NOT NULL,
	`head_bps` integer,
	`base` text NOT NULL,
	`is_less_fondsmoms` integer DEFAULT false NOT NULL,
	`pass_through_categories` text,
	`share_bps` integer DEFAULT 10000 NOT NULL,
	`repeat_gift` text NOT NULL,
	`repeat_factor_bps` integer DEFAULT 10000 NOT NULL,
	`vat_bps` integer,
	`payment_days` integer,
	`tail_months` integer DEFAULT 12 NOT NULL,
	`clawback` text NOT NULL,
	`clawback_months` integer,
	`source` text NOT NULL,
	`accepted_by` text,
	`accepted_day` text,
	`reason` text,
	FOREIGN KEY (`agreement_id`) REFERENCES `fee_agreement`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fee_agreement_version_number` ON `fee_agreement_version` (`agreement_id`,`number`);--> statement-breakpoint
CREATE INDEX `fee_agreement_version_from` ON `fee_agreement_version` (`agreement_id`,`from_day`);--> statement-breakpoint
CREATE TABLE `fee_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`voided_by` text,
	`void_reason` text,
	`agreement_id` text NOT NULL,
	`version_id` text NOT NULL,
	`fundraiser_id` text NOT NULL,
	`grant_id` text NOT NULL,
	`enterprise_id` text,
	`kind` text NOT NULL,
	`event` text NOT NULL,
	`event_id` text,
	`day` text NOT NULL,
	`amount_ore` integer NOT NULL,
	`calculation` text NOT NULL,
	`steps` text,
	`settles_entry_id` text,
	`invoice_number` text,
	`approved_by` text,
	`approved_at` integer,
	`approved_alone` text,
	FOREIGN KEY (`agreement_id`) REFERENCES `fee_agreement`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`version_id`) REFERENCES `fee_agreement_version`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`fundraiser_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`grant_id`) REFERENCES `grant`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`approved_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `fee_entry_grant` ON `fee_entry` (`grant_id`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `fee_entry_fundraiser` ON `fee_entry` (`fundraiser_id`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `fee_entry_day` ON `fee_entry` (`day`,`id`);--> statement-breakpoint
CREATE INDEX `fee_entry_waiting` ON `fee_entry` (`kind`,`approved_at`);--> statement-breakpoint
CREATE INDEX `fee_entry_version` ON `fee_entry` (`version_id`);--> statement-breakpoint
CREATE INDEX `fee_entry_agreement` ON `fee_entry` (`agreement_id`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `fee_entry_enterprise` ON `fee_entry` (`enterprise_id`,`day`);--> statement-breakpoint
CREATE INDEX `fee_entry_event` ON `fee_entry` (`event`,`event_id`);--> statement-breakpoint
CREATE TABLE `invoice` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`voided_by` text,
	`void_reason` text,
	`agreement_id` text NOT NULL,
	`number` text NOT NULL,
	`day` text NOT NULL,
	`due_day` text,
	`amount_ore` integer NOT NULL,
	`vat_ore` integer NOT NULL,
	FOREIGN KEY (`agreement_id`) REFERENCES `fee_agreement`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `invoice_agreement` ON `invoice` (`agreement_id`,`day`);--> statement-breakpoint
CREATE TABLE `invoice_line` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`invoice_id` text NOT NULL,
	`fee_entry_id` text NOT NULL,
	`amount_ore` integer NOT NULL,
	FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`fee_entry_id`) REFERENCES `fee_entry`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `invoice_line_invoice` ON `invoice_line` (`invoice_id`);--> statement-breakpoint
CREATE INDEX `invoice_line_entry` ON `invoice_line` (`fee_entry_id`);--> statement-breakpoint
CREATE TABLE `number_series` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`next` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `number_series_name` ON `number_series` (`name`);--> statement-breakpoint
CREATE TABLE `period_lock` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`voided_by` text,
	`void_reason` text,
	`through_day` text NOT NULL,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `period_lock_through` ON `period_lock` (`through_day`);--> statement-breakpoint
CREATE TABLE `agreement` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`enterprise_id` text NOT NULL,
	`partner_id` text,
	`parties` text,
	`from_day` text NOT NULL,
	`to_day` text,
	`places` integer,
	`target_groups` text NOT NULL,
	`steps` text NOT NULL,
	`legal_basis` text,
	`key_keeper` text NOT NULL,
	`number` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_code` ON `agreement` (`code`);--> statement-breakpoint
CREATE INDEX `agreement_enterprise` ON `agreement` (`enterprise_id`,`from_day`);--> statement-breakpoint
CREATE INDEX `agreement_partner` ON `agreement` (`partner_id`);--> statement-breakpoint
CREATE TABLE `agreement_version` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`agreement_id` text NOT NULL,
	`number` integer NOT NULL,
	`from_day` text NOT NULL,
	`reason` text,
	`places` integer,
	`target_groups` text NOT NULL,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreement`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_version_number` ON `agreement_version` (`agreement_id`,`number`);--> statement-breakpoint
CREATE TABLE `coping` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`course_id` text NOT NULL,
	`month` text NOT NULL,
	`score` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `course`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `coping_course` ON `coping` (`course_id`);--> statement-breakpoint
CREATE TABLE `course` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`person_code_id` text NOT NULL,
	`agreement_id` text NOT NULL,
	`enterprise_id` text NOT NULL,
	`target_group` text NOT NULL,
	`age_band` text,
	`start_month` text NOT NULL,
	`start_step` text NOT NULL,
	`end_month` text,
	`end_position` text,
	`progression` text,
	`strength_used` text,
	`new_relation` integer,
	FOREIGN KEY (`person_code_id`) REFERENCES `person_code`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreement`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `course_enterprise` ON `course` (`enterprise_id`,`start_month`,`id`);--> statement-breakpoint
CREATE INDEX `course_agreement` ON `course` (`agreement_id`,`start_month`);--> statement-breakpoint
CREATE INDEX `course_person` ON `course` (`person_code_id`);--> statement-breakpoint
CREATE INDEX `course_start` ON `course` (`start_month`,`id`);--> statement-breakpoint
CREATE INDEX `course_end` ON `course` (`end_month`,`progression`);--> statement-breakpoint
CREATE TABLE `course_step` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`voided_by` text,
	`void_reason` text,
	`course_id` text NOT NULL,
	`step` text NOT NULL,
	`month` text NOT NULL,
	`paid_hours` integer,
	FOREIGN KEY (`course_id`) REFERENCES `course`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `course_step_course` ON `course_step` (`course_id`,`month`);--> statement-breakpoint
CREATE TABLE `follow_up` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`job_id` text NOT NULL,
	`after_months` integer NOT NULL,
	`is_still_in_work` integer,
	`day` text NOT NULL,
	FOREIGN KEY (`job_id`) REFERENCES `job`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `follow_up_once` ON `follow_up` (`job_id`,`after_months`);--> statement-breakpoint
CREATE TABLE `funding_link` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`allocation_id` text NOT NULL,
	`share_bps` integer NOT NULL,
	FOREIGN KEY (`allocation_id`) REFERENCES `allocation`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `funding_link_once` ON `funding_link` (`kind`,`record_id`,`allocation_id`);--> statement-breakpoint
CREATE INDEX `funding_link_allocation` ON `funding_link` (`allocation_id`,`kind`);--> statement-breakpoint
CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`voided_by` text,
	`void_reason` text,
	`course_id` text NOT NULL,
	`person_code_id` text NOT NULL,
	`agreement_id` text NOT NULL,
	`enterprise_id` text NOT NULL,
	`opening_id` text,
	`kind` text NOT NULL,
	`begun_day` text NOT NULL,
	`hours` integer,
	`hour_band` text,
	`is_first_foothold` integer NOT NULL,
	`employer` text,
	FOREIGN KEY (`course_id`) REFERENCES `course`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_code_id`) REFERENCES `person_code`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreement`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`opening_id`) REFERENCES `job_opening`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `job_begun` ON `job` (`begun_day`,`kind`,`person_code_id`);--> statement-breakpoint
CREATE INDEX `job_agreement` ON `job` (`agreement_id`,`begun_day`);--> statement-breakpoint
CREATE INDEX `job_enterprise` ON `job` (`enterprise_id`,`begun_day`);--> statement-breakpoint
CREATE INDEX `job_course` ON `job` (`course_id`);--> statement-breakpoint
CREATE INDEX `job_person` ON `job` (`person_code_id`,`begun_day`);--> statement-breakpoint
CREATE INDEX `job_opening_of` ON `job` (`opening_id`);--> statement-breakpoint
CREATE TABLE `job_opening` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`agreement_id` text,
	`enterprise_id` text NOT NULL,
	`title` text NOT NULL,
	`hour_band` text,
	`open_from` text,
	`filled_day` text,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreement`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `job_opening_enterprise` ON `job_opening` (`enterprise_id`);--> statement-breakpoint
CREATE INDEX `job_opening_agreement` ON `job_opening` (`agreement_id`);--> statement-breakpoint
CREATE TABLE `person_code` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`code` text NOT NULL,
	`spoken_name` text NOT NULL,
	`enterprise_id` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_code_code` ON `person_code` (`code`);--> statement-breakpoint
CREATE TABLE `story` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`enterprise_id` text,
	`made_up_name` text NOT NULL,
	`text` text NOT NULL,
	`consent_day` text NOT NULL,
	`consent_end_day` text,
	`consent_kept_where` text NOT NULL,
	`withdrawn_day` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `story_enterprise` ON `story` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `volunteering` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`course_id` text NOT NULL,
	`month` text NOT NULL,
	`hours` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `course`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `volunteering_course` ON `volunteering` (`course_id`);--> statement-breakpoint
CREATE TABLE `goal` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`period_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`target` integer,
	FOREIGN KEY (`period_id`) REFERENCES `strategy_period`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `goal_period` ON `goal` (`period_id`);--> statement-breakpoint
CREATE TABLE `report` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`year` integer NOT NULL,
	`state` text NOT NULL,
	`signed_day` text,
	`source` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_year` ON `report` (`year`);--> statement-breakpoint
CREATE TABLE `report_figure` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`voided_by` text,
	`void_reason` text,
	`report_id` text NOT NULL,
	`figure` text NOT NULL,
	`definition` text NOT NULL,
	`value` text NOT NULL,
	`rows_hash` text,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `report_figure_report` ON `report_figure` (`report_id`,`figure`);--> statement-breakpoint
CREATE TABLE `report_section` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`report_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_section_kind` ON `report_section` (`report_id`,`kind`);--> statement-breakpoint
CREATE TABLE `strategy_period` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`title` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `strategy_period_from` ON `strategy_period` (`from_day`);--> statement-breakpoint
CREATE TABLE `attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`voided_by` text,
	`void_reason` text,
	`record_kind` text NOT NULL,
	`record_id` text NOT NULL,
	`kind` text DEFAULT 'other' NOT NULL,
	`file_id` text NOT NULL,
	`file_name` text NOT NULL,
	`description` text,
	`expires_day` text,
	FOREIGN KEY (`file_id`) REFERENCES `stored_file`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `attachment_record` ON `attachment` (`record_kind`,`record_id`,`id`);--> statement-breakpoint
CREATE INDEX `attachment_file` ON `attachment` (`file_id`);--> statement-breakpoint
CREATE INDEX `attachment_expiry` ON `attachment` (`expires_day`);--> statement-breakpoint
CREATE TABLE `comment` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`record_kind` text NOT NULL,
	`record_id` text NOT NULL,
	`text` text NOT NULL,
	`mentions` text NOT NULL,
	`resolved_at` integer
);
--> statement-breakpoint
CREATE INDEX `comment_record` ON `comment` (`record_kind`,`record_id`,`id`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`record_kind` text NOT NULL,
	`record_id` text NOT NULL,
	`claim` text NOT NULL,
	`kind` text NOT NULL,
	`source` text
);
--> statement-breakpoint
CREATE INDEX `evidence_record` ON `evidence` (`record_kind`,`record_id`);--> statement-breakpoint
CREATE TABLE `learning` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`record_kind` text,
	`record_id` text,
	`enterprise_id` text,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`year` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `learning_year` ON `learning` (`year`,`kind`,`id`);--> statement-breakpoint
CREATE INDEX `learning_record` ON `learning` (`record_kind`,`record_id`);--> statement-breakpoint
CREATE TABLE `saved_view` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`list` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`is_shared` integer NOT NULL,
	`archived_at` integer
);
--> statement-breakpoint
CREATE INDEX `saved_view_list` ON `saved_view` (`list`,`created_by`);--> statement-breakpoint
CREATE TABLE `stored_file` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`sha` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`media_type` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stored_file_sha` ON `stored_file` (`sha`);--> statement-breakpoint
CREATE TABLE `tag` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`record_kind` text NOT NULL,
	`record_id` text NOT NULL,
	`label` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tag_once` ON `tag` (`record_kind`,`record_id`,`label`);--> statement-breakpoint
CREATE INDEX `tag_label` ON `tag` (`record_kind`,`label`,`record_id`);--> statement-breakpoint
CREATE TABLE `tag_word` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`record_kind` text NOT NULL,
	`label` text NOT NULL,
	`sort_key` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tag_word_once` ON `tag_word` (`record_kind`,`sort_key`);--> statement-breakpoint
CREATE TABLE `task` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`record_kind` text,
	`record_id` text,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`note` text,
	`due_day` text,
	`due_time` text,
	`owner_id` text,
	`is_donor_facing` integer NOT NULL,
	`moved_reason` text,
	`done_at` integer,
	`done_by` text,
	FOREIGN KEY (`owner_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`done_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `task_owner` ON `task` (`owner_id`,`done_at`,`due_day`,`id`);--> statement-breakpoint
CREATE INDEX `task_record` ON `task` (`record_kind`,`record_id`);--> statement-breakpoint
CREATE INDEX `task_due` ON `task` (`done_at`,`due_day`,`id`);--> statement-breakpoint
CREATE TABLE `view_look` (
	`view_id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `view_start` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`user_id` text NOT NULL,
	`list` text NOT NULL,
	`view_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`view_id`) REFERENCES `saved_view`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `view_start_once` ON `view_start` (`user_id`,`list`);--> statement-breakpoint
CREATE TABLE `code_item` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`list` text NOT NULL,
	`code` text NOT NULL,
	`label_da` text NOT NULL,
	`label_en` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`period_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `code_item_code` ON `code_item` (`list`,`code`);--> statement-breakpoint
CREATE TABLE `duplicate_verdict` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`record_kind` text NOT NULL,
	`first_id` text NOT NULL,
	`second_id` text NOT NULL,
	`verdict` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `duplicate_verdict_pair` ON `duplicate_verdict` (`record_kind`,`first_id`,`second_id`);--> statement-breakpoint
CREATE TABLE `import_batch` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`file_sha` text NOT NULL,
	`source` text,
	`state` text NOT NULL,
	`counts` text NOT NULL,
	`layout` text,
	`plan` text,
	`applied_at` integer,
	`undone_at` integer,
	`undo_reason` text
);
--> statement-breakpoint
CREATE INDEX `import_batch_recent` ON `import_batch` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `import_batch_sha` ON `import_batch` (`file_sha`);--> statement-breakpoint
CREATE INDEX `import_batch_source` ON `import_batch` (`source`,`created_at`);--> statement-breakpoint
CREATE TABLE `import_row` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`batch_id` text NOT NULL,
	`position` integer NOT NULL,
	`verdict` text NOT NULL,
	`reasons` text NOT NULL,
	`choice` text,
	`record_kind` text,
	`record_id` text,
	`content` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batch`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_row_position` ON `import_row` (`batch_id`,`position`);--> statement-breakpoint
CREATE INDEX `import_row_verdict` ON `import_row` (`batch_id`,`verdict`,`position`);--> statement-breakpoint
CREATE INDEX `import_row_record` ON `import_row` (`record_kind`,`record_id`);--> statement-breakpoint
CREATE TABLE `import_run` (
	`batch_id` text PRIMARY KEY NOT NULL,
	`phase` text NOT NULL,
	`is_hidden` integer NOT NULL,
	`is_cancelled` integer NOT NULL,
	`low_id` text NOT NULL,
	`high_id` text NOT NULL,
	`done` integer NOT NULL,
	`total` integer NOT NULL,
	`beat_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `merge` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`voided_by` text,
	`void_reason` text,
	`record_kind` text NOT NULL,
	`kept_id` text NOT NULL,
	`gone_id` text NOT NULL,
	`moved` text NOT NULL,
	`before` text,
	`undone` text
);
--> statement-breakpoint
CREATE INDEX `merge_kept` ON `merge` (`record_kind`,`kept_id`);--> statement-breakpoint
CREATE INDEX `merge_gone` ON `merge` (`record_kind`,`gone_id`);--> statement-breakpoint
CREATE INDEX `merge_recent` ON `merge` (`created_at`,`id`);--> statement-breakpoint
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
CREATE INDEX `audit_actor_verb` ON `audit` (`actor`,`verb`,`sequence`);--> statement-breakpoint
CREATE INDEX `audit_verb` ON `audit` (`verb`,`sequence`);--> statement-breakpoint
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
CREATE TABLE `derivation` (
	`name` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL
);
--> statement-breakpoint
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
	`reply_to` text,
	`record_kind` text,
	`record_id` text,
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
CREATE INDEX `outbox_record` ON `outbox` (`record_kind`,`record_id`);--> statement-breakpoint
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
CREATE INDEX `search_entry_sort` ON `search_entry` (`sort_key`,`row`);--> statement-breakpoint
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