<#if tasks?size == 1><#if tasks[0].absent?has_content>For ${tasks[0].absent}<#else>Your task</#if>: ${tasks[0].name}<#else>${tasks?size} new tasks for you</#if>

Hello ${name},

<#if tasks?size == 1>this is asked of you:<#else>these ${tasks?size} things are asked of you:</#if>

<#list tasks as task>
* ${task.name}
  ${task.project}<#if task.unit?has_content>, ${task.unit}</#if>
<#if task.absent?has_content>
  You stand in for ${task.absent}.
</#if>
<#if task.due?has_content>
  Due: ${task.due}
</#if>
<#if task.why?has_content>
  Why: ${task.why}
</#if>
<#if task.link?has_content>
  ${task.link}
</#if>

</#list>
<#if all?has_content>
All that waits for you: ${all}
<#else>
Open Rapport and look under "Tasks".
</#if>

Rapport sent this because it is asked of you. Nobody reads answers to this address.
