-- each completion looks for sub-tasks by parent; the engine ships no index for it
create index rapport_task_parent on act_ru_task (parent_task_id_);
