Wählen Sie Ihr Passwort für Rapport

Guten Tag ${name},

mit diesem Link wählen Sie Ihr Passwort für Rapport:

${link}

Er gilt einmal, bis ${end}. Ihr Benutzername ist ${username}.

Wenn Sie diese Mail nicht erwartet haben, können Sie sie übergehen. Antworten an diese Adresse liest niemand.
