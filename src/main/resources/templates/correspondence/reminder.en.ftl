<#if from?has_content>${from} asks you: ${tasks[0].name}<#elseif tasks?size == 1>Due soon: ${tasks[0].name}<#else>${tasks?size} tasks of yours are due soon</#if>

Hello ${name},

<#if from?has_content>${from} asks you to see to this. It is late:<#elseif tasks?size == 1>this is due soon and still waits for you:<#else>these ${tasks?size} things are due soon and still wait for you:</#if>

<#list tasks as task>
* ${task.name}
  ${task.project}<#if task.unit?has_content>, ${task.unit}</#if>
<#if task.absent?has_content>
  You stand in for ${task.absent}.
</#if>
<#if task.free>
  Nobody has taken it yet. You may.
</#if>
<#if task.due?has_content>
  Due: ${task.due}
</#if>
<#if task.link?has_content>
  ${task.link}
</#if>

</#list>
Silence is never taken for a yes. What stays late is brought to the manager of the unit above, then to the project's sponsor.

<#if all?has_content>
All that waits for you: ${all}
<#else>
Open Rapport and look under "Tasks".
</#if>

<#if from?has_content>Rapport sent this because ${from} asked for it.<#else>Rapport reminds you of each task once.</#if> Nobody reads answers to this address.
