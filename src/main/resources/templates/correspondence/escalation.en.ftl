<#if tasks?size == 1>Late: ${tasks[0].name}<#else>${tasks?size} late tasks need your help</#if>

Hello ${name},

<#if tasks?size == 1>this is late and was escalated to you:<#else>these ${tasks?size} things are late and were escalated to you:</#if>

<#list tasks as task>
* ${task.name}
  ${task.project}<#if task.unit?has_content>, ${task.unit}</#if>
<#if task.holder?has_content>
  With: ${task.holder}
<#else>
  Nobody has it.
</#if>
<#if task.due?has_content>
  Was due: ${task.due}
</#if>
<#if task.signs>
  You can urge them. The signature stays with who was asked.
<#else>
  You can urge them, or hand it to somebody else.
</#if>
<#if task.link?has_content>
  ${task.link}
</#if>

</#list>
<#if all?has_content>
All your tasks: ${all}
<#else>
Open Rapport and look under "Tasks".
</#if>

Silence is never taken for a yes, so nothing goes on before it is done. Nobody reads answers to this address.
