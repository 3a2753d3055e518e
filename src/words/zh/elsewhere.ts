// Sentences about signing in by a service elsewhere (zh); {name} is filled from the parameters.
export const elsewhere: Readonly<Record<string, string>> = {
  'pages.sign-in-elsewhere': '用{name}登录',
  'pages.sign-in-elsewhere-name': '统一身份认证',
  'pages.sign-in-elsewhere-lead': '到那边确认身份后回到这里，不再另填密码和验证码。',
  'pages.sign-in-elsewhere-waiting': '走这条路，刚才填过的内容带不过去，登录后要重填；用密码登录则都在。',
  'pages.identities': '统一身份认证',
  'pages.identities-lead': '这个人用下列外部账号登录过。外部账号换了，先在这里解除，下次登录时按登录名重新关联。',
  'pages.identity-used': '上次使用 {at}',
  'pages.identity-untie': '解除关联',
  'pages.admin-done-identity': '已解除关联。',
  'pages.change-identity-tied': '关联统一身份认证账号',
  'pages.change-identity-untied': '解除统一身份认证账号',
  'system.oidc-off': '本站没有设置统一身份认证。请用登录名和密码登录。',
  'system.oidc-away':
    '连不上统一身份认证服务（{reason}），没有登录。请稍后再试，或用密码登录；一直如此请找管理员核对 GANGMU_OIDC_ISSUER 和网络。',
  'system.oidc-refused': '统一身份认证没有同意这次登录（{reason}）。请重新登录；仍不行请找那边的管理员。',
  'system.oidc-wrong':
    '统一身份认证的答复没有通过核对（{reason}），没有登录。请重新点登录；仍不行请找管理员核对 GANGMU_OIDC 各项设置。',
  'system.oidc-stale': '这次登录已过时，或不是从这个浏览器开始的，没有登录。请重新点登录，十分钟内完成。',
  'system.oidc-no-claim':
    '统一身份认证没有说明您的登录名（缺少“{claim}”），没有登录。请找管理员核对 GANGMU_OIDC_CLAIM。',
  'system.oidc-unknown':
    '身份已确认，但这里没有登录名为“{name}”的在用账号，没有登录。请找本单位的管理员先添加人员，登录名与统一身份认证一致。',
  'system.oidc-taken':
    '“{name}”在这里已与另一个外部账号关联，没有登录。外部账号换过的，请找管理员在“人员”页解除原来的关联。',
  'system.oidc-issuer-unreadable':
    'GANGMU_OIDC_ISSUER“{value}”不是网址。请写成统一身份认证服务的 issuer，例如 https://sso.example.org/realms/gov。',
  'system.oidc-issuer-http':
    'GANGMU_OIDC_ISSUER“{value}”没有使用 https。确在内网且无法使用 https 的，请另设 GANGMU_OIDC_HTTP=yes；只允许内网地址。',
  'system.oidc-client-missing':
    '设了 GANGMU_OIDC_ISSUER，还要设 GANGMU_OIDC_CLIENT：本站在统一身份认证登记的 client id。',
}
