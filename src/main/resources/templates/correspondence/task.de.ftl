<#if tasks?size == 1><#if tasks[0].absent?has_content>Für ${tasks[0].absent}<#else>Ihre Aufgabe</#if>: ${tasks[0].name}<#else>${tasks?size} neue Aufgaben für Sie</#if>

Guten Tag ${name},

<#if tasks?size == 1>Sie haben eine neue Aufgabe:<#else>Sie haben ${tasks?size} neue Aufgaben:</#if>

<#list tasks as task>
* ${task.name}
  ${task.project}<#if task.unit?has_content>, ${task.unit}</#if>
<#if task.absent?has_content>
  Sie vertreten ${task.absent}.
</#if>
<#if task.due?has_content>
  Fällig: ${task.due}
</#if>
<#if task.why?has_content>
  Warum: ${task.why}
</#if>
<#if task.link?has_content>
  ${task.link}
</#if>

</#list>
<#if all?has_content>
Alles, was auf Sie wartet: ${all}
<#else>
Öffnen Sie Rapport und sehen Sie unter „Tasks“ nach.
</#if>

Rapport schickt Ihnen diese Mail, weil Sie gefragt sind. Antworten an diese Adresse liest niemand.
