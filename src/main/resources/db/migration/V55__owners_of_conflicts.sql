-- whose it was to decide a conflict until then, where that changed: with a new date, or with all of somebody's work
alter table executive_conflict_date add column owner_before text;
