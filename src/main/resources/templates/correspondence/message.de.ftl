${subject}

Guten Tag ${name},

<#if project?has_content>eine Nachricht zu ${project}<#else>eine Nachricht für Sie</#if>:

<#list lines as line>
${line}
</#list>

<#if link?has_content>
Alle Ihre Nachrichten: ${link}
<#else>
Sie finden sie in Rapport unter „Messages“.
</#if>

Diese Mail kommt von Rapport. Antworten an diese Adresse liest niemand.
