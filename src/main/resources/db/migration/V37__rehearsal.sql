-- each time that the demo's clock was put forward; the newest row says how far ahead of the real time it is
create table clock_move (
    id bigint generated always as identity primary key,
    ahead bigint not null check (ahead >= 0), -- in seconds, all moves together
    advance text, -- what was asked for, such as P30D; null where a start without the demo ended the rehearsal
    moved_by text,
    moved_at timestamptz not null, -- by the real time
    check ((advance is null) = (ahead = 0)),
    check ((advance is null) = (moved_by is null))
);

-- whether what is written now is written in a rehearsal
create function rehearsing() returns boolean language sql stable as
    'select coalesce((select ahead > 0 from clock_move order by id desc limit 1), false)';

-- what time it is for processes and due dates
create function process_time() returns timestamptz language sql stable as
    'select now() + make_interval(secs => coalesce((select ahead from clock_move order by id desc limit 1), 0))';

-- the mark of what was made in a rehearsal: the database sets it, so that no statement can forget it
alter table project add column rehearsal boolean not null default rehearsing();
alter table act add column rehearsal boolean not null default rehearsing();
alter table sign_off_request add column rehearsal boolean not null default rehearsing();
alter table sign_off add column rehearsal boolean not null default rehearsing();
alter table work_item add column rehearsal boolean not null default rehearsing();
alter table message add column rehearsal boolean not null default rehearsing();
alter table escalation add column rehearsal boolean not null default rehearsing();
alter table urge add column rehearsal boolean not null default rehearsing();
alter table outbox add column rehearsal boolean not null default rehearsing();
alter table commitment add column rehearsal boolean not null default rehearsing();
alter table charter_section add column rehearsal boolean not null default rehearsing();
alter table remedy add column rehearsal boolean not null default rehearsing();
alter table training_need add column rehearsal boolean not null default rehearsing();
alter table trainee add column rehearsal boolean not null default rehearsing();
alter table training_session add column rehearsal boolean not null default rehearsing();
alter table training_change add column rehearsal boolean not null default rehearsing();
alter table active_role add column rehearsal boolean not null default rehearsing();
alter table remark add column rehearsal boolean not null default rehearsing();
alter table advocacy_message add column rehearsal boolean not null default rehearsing();
alter table sponsor_act add column rehearsal boolean not null default rehearsing();
alter table calendar add column rehearsal boolean not null default rehearsing();
alter table playbook_act add column rehearsal boolean not null default rehearsing();

-- what was there before and is changed in a rehearsal gets the mark then
create function mark_rehearsal() returns trigger language plpgsql as $$
begin
    new.rehearsal := old.rehearsal or rehearsing();
    return new;
end
$$;
create trigger project_rehearsed before update on project for each row execute function mark_rehearsal();
create trigger work_item_rehearsed before update on work_item for each row execute function mark_rehearsal();
create trigger escalation_rehearsed before update on escalation for each row execute function mark_rehearsal();
create trigger commitment_rehearsed before update on commitment for each row execute function mark_rehearsal();
create trigger training_need_rehearsed before update on training_need for each row execute function mark_rehearsal();
create trigger trainee_rehearsed before update on trainee for each row execute function mark_rehearsal();
create trigger active_role_rehearsed before update on active_role for each row execute function mark_rehearsal();
create trigger remark_rehearsed before update on remark for each row execute function mark_rehearsal();
create trigger advocacy_message_rehearsed before update on advocacy_message for each row execute function mark_rehearsal();
