${subject}

Guten Tag ${name},

eine Nachricht zu ${project}:

<#list lines as line>
${line}
</#list>

<#if link?has_content>
Alle Ihre Nachrichten: ${link}
<#else>
Sie finden sie in Rapport unter „Messages“.
</#if>

Diese Mail kommt von Rapport. Antworten an diese Adresse liest niemand.
