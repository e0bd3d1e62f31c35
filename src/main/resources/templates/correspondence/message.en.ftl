${subject}

Hello ${name},

<#if project?has_content>a message in ${project}<#else>a message for you</#if>:

<#list lines as line>
${line}
</#list>

<#if link?has_content>
All your messages: ${link}
<#else>
You find it in Rapport under "Messages".
</#if>

Rapport sent this. Nobody reads answers to this address.
