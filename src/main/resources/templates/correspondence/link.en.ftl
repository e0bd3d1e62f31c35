Choose your password for Rapport

Hello ${name},

this link lets you choose your password for Rapport:

${link}

It works once, until ${end}. Your username is ${username}.

If you did not expect this letter, you can ignore it. Nobody reads answers to this address.
