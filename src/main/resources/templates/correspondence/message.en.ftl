${subject}

Hello ${name},

a message in ${project}:

<#list lines as line>
${line}
</#list>

<#if link?has_content>
All your messages: ${link}
<#else>
You find it in Rapport under "Messages".
</#if>

Rapport sent this. Nobody reads answers to this address.
