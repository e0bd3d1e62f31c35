-- about how long it takes who does it, as estimated when it was opened; null where nobody knows
alter table work_item add column minutes integer check (minutes between 1 and 480);
