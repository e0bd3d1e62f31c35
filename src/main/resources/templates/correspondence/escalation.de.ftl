<#if tasks?size == 1>Überfällig: ${tasks[0].name}<#else>${tasks?size} überfällige Aufgaben brauchen Ihre Hilfe</#if>

Guten Tag ${name},

<#if tasks?size == 1>diese Aufgabe ist überfällig und wurde an Sie eskaliert:<#else>diese ${tasks?size} Aufgaben sind überfällig und wurden an Sie eskaliert:</#if>

<#list tasks as task>
* ${task.name}
  ${task.project}<#if task.unit?has_content>, ${task.unit}</#if>
<#if task.holder?has_content>
  Bei: ${task.holder}
<#else>
  Bei niemandem.
</#if>
<#if task.due?has_content>
  War fällig: ${task.due}
</#if>
<#if task.signs>
  Sie können mahnen. Die Unterschrift bleibt bei der gefragten Person.
<#else>
  Sie können mahnen oder die Aufgabe jemand anderem geben.
</#if>
<#if task.link?has_content>
  ${task.link}
</#if>

</#list>
<#if all?has_content>
Alle Ihre Aufgaben: ${all}
<#else>
Öffnen Sie Rapport und sehen Sie unter „Tasks“ nach.
</#if>

Schweigen gilt nie als Zustimmung; es geht nicht weiter, bevor es getan ist. Antworten an diese Adresse liest niemand.
