// Sentences about signing in by a service elsewhere (en); {name} is filled from the parameters.
export const elsewhere: Readonly<Record<string, string>> = {
  'pages.sign-in-elsewhere': 'Sign in with {name}',
  'pages.sign-in-elsewhere-name': 'single sign-on',
  'pages.sign-in-elsewhere-lead':
    'You prove there who you are and come back here; no password or code is asked for again.',
  'pages.sign-in-elsewhere-waiting':
    'What you typed a moment ago does not come along this way and must be typed again; signing in by password keeps it.',
  'pages.identities': 'Single sign-on',
  'pages.identities-lead':
    'Accounts elsewhere by which this person has signed in. When theirs has changed, untie it here: at the next sign-in the login ties the new one.',
  'pages.identity-used': 'last used {at}',
  'pages.identity-untie': 'Untie',
  'pages.admin-done-identity': 'The account elsewhere is untied.',
  'pages.change-identity-tied': 'Single sign-on account tied',
  'pages.change-identity-untied': 'Single sign-on account untied',
  'system.oidc-off': 'No single sign-on is set up here. Sign in with login and password.',
  'system.oidc-away':
    'The single sign-on service cannot be reached ({reason}); you are not signed in. Try again later or sign in by password. If it stays so, ask an administrator to look at GANGMU_OIDC_ISSUER and the network.',
  'system.oidc-refused':
    'The single sign-on service did not agree ({reason}); you are not signed in. Try again; if that does not help, ask its administrators.',
  'system.oidc-wrong':
    'What the single sign-on service answered did not pass the checks ({reason}); you are not signed in. Begin again; if that does not help, ask an administrator to look at the GANGMU_OIDC settings.',
  'system.oidc-stale':
    'This sign-in is too old or was not begun in this browser; you are not signed in. Begin again and finish within ten minutes.',
  'system.oidc-no-claim':
    'The single sign-on service did not tell your login (“{claim}” is missing); you are not signed in. Ask an administrator to look at GANGMU_OIDC_CLAIM.',
  'system.oidc-unknown':
    'You have proved who you are, but no active account here has the login “{name}”; you are not signed in. Ask your unit’s administrator to add you, with the same login.',
  'system.oidc-taken':
    '“{name}” is tied to another account of the single sign-on service here; you are not signed in. If yours has changed, ask an administrator to untie the old one on the page of people.',
  'system.oidc-issuer-unreadable':
    'GANGMU_OIDC_ISSUER “{value}” is not an address. Write the issuer of the sign-in service, like https://sso.example.org/realms/gov.',
  'system.oidc-issuer-http':
    'GANGMU_OIDC_ISSUER “{value}” does not use https. Inside a network that has none, set GANGMU_OIDC_HTTP=yes as well; only addresses inside are asked.',
  'system.oidc-client-missing':
    'GANGMU_OIDC_ISSUER is set; set GANGMU_OIDC_CLIENT too, the client id under which the service knows this site.',
}
