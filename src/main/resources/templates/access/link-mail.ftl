<#ftl output_format="plainText">
Hello ${name},

this link lets you choose your password for Rapport. It works once, within the next 24 hours:

${link}

Your username is ${username}.

If you did not expect this letter, you can ignore it.
