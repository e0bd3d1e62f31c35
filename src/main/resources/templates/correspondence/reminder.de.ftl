<#if from?has_content>${from} bittet Sie: ${tasks[0].name}<#elseif tasks?size == 1>Bald fällig: ${tasks[0].name}<#else>${tasks?size} Ihrer Aufgaben sind bald fällig</#if>

Guten Tag ${name},

<#if from?has_content>${from} bittet Sie, sich darum zu kümmern. Es ist überfällig:<#elseif tasks?size == 1>diese Aufgabe ist bald fällig und wartet noch auf Sie:<#else>diese ${tasks?size} Aufgaben sind bald fällig und warten noch auf Sie:</#if>

<#list tasks as task>
* ${task.name}
  ${task.project}<#if task.unit?has_content>, ${task.unit}</#if>
<#if task.absent?has_content>
  Sie vertreten ${task.absent}.
</#if>
<#if task.free>
  Noch hat es niemand übernommen. Sie können es tun.
</#if>
<#if task.due?has_content>
  Fällig: ${task.due}
</#if>
<#if task.link?has_content>
  ${task.link}
</#if>

</#list>
Schweigen gilt nie als Zustimmung. Was überfällig bleibt, erfährt die Leitung der übergeordneten Einheit, danach der Sponsor des Projekts.

<#if all?has_content>
Alles, was auf Sie wartet: ${all}
<#else>
Öffnen Sie Rapport und sehen Sie unter „Tasks“ nach.
</#if>

<#if from?has_content>Rapport schickt Ihnen diese Mail, weil ${from} darum gebeten hat.<#else>Rapport erinnert Sie an jede Aufgabe nur einmal.</#if> Antworten an diese Adresse liest niemand.
