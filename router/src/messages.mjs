/** What the router itself says to people. `{name}` is filled in. Both languages have the same keys (tested). */
export const MESSAGES = {
    en: {
        'body.too-large': 'The request is too large: at most {max} bytes are taken.',
        'csrf': 'Send the request as application/json, or with the header X-Requested-With.',
        'field.forbidden': 'You may not read or do this: {field}.',
        'field.sign-in': 'Sign in to read or do this: {field}.',
        'internal': 'Something went wrong on our side. Try again; if it stays, tell support this trace id: {traceId}.',
        'introspection.alone': 'Ask for the schema in a request of its own.',
        'introspection.sign-in': 'Sign in to read the schema.',
        'issuer.unreachable': 'Your sign-in cannot be checked at the moment. Try again shortly.',
        'operation.unknown': 'Say in operationName which operation of the document is meant.',
        'query.aliases': 'Too many aliases: {count}, at most {max} are taken.',
        'query.characters': 'The document has {count} characters, at most {max} are taken. Put values into variables.',
        'query.cost':
            'This query could answer about {count} objects, at most {max} are allowed. Ask for fewer at once.',
        'query.depth': 'The query is nested {count} deep, at most {max} is allowed.',
        'query.fields': 'The query asks for {count} fields, at most {max} are allowed.',
        'rate.limited': 'Too many requests. Wait {seconds} s and try again.',
        'service.unavailable': 'The service "{service}" does not answer at the moment; what it knows is missing here.',
        'token.expired': 'Your sign-in has expired. Sign in again.',
        'token.invalid': 'The access token is not valid. Sign in again.',
    },
    fr: {
        'body.too-large': 'La requête est trop grande : {max} octets au plus sont acceptés.',
        'csrf': 'Envoyez la requête en application/json, ou avec l’en-tête X-Requested-With.',
        'field.forbidden': 'Vous n’êtes pas autorisé à lire ou à faire ceci : {field}.',
        'field.sign-in': 'Connectez-vous pour lire ou faire ceci : {field}.',
        'internal':
            'Une erreur s’est produite de notre côté. Réessayez ; si elle persiste, donnez cet identifiant à l’assistance : {traceId}.',
        'introspection.alone': 'Demandez le schéma dans une requête à part.',
        'introspection.sign-in': 'Connectez-vous pour lire le schéma.',
        'issuer.unreachable': 'Votre connexion ne peut pas être vérifiée pour le moment. Réessayez dans un instant.',
        'operation.unknown': 'Indiquez dans operationName quelle opération du document est voulue.',
        'query.aliases': 'Trop d’alias : {count}, {max} au plus sont acceptés.',
        'query.characters':
            'Le document a {count} caractères, {max} au plus sont acceptés. Passez les valeurs par des variables.',
        'query.cost':
            'Cette requête pourrait renvoyer environ {count} objets, {max} au plus sont permis. Demandez-en moins à la fois.',
        'query.depth': 'La requête est imbriquée sur {count} niveaux, {max} au plus sont permis.',
        'query.fields': 'La requête demande {count} champs, {max} au plus sont permis.',
        'rate.limited': 'Trop de requêtes. Attendez {seconds} s et réessayez.',
        'service.unavailable': 'Le service « {service} » ne répond pas pour le moment ; ce qu’il sait manque ici.',
        'token.expired': 'Votre connexion a expiré. Reconnectez-vous.',
        'token.invalid': 'Le jeton d’accès n’est pas valable. Reconnectez-vous.',
    },
};

/** The sentence of this key in this language, `en` or `fr`. */
export function sentence(language, key, args = {}) {
    return MESSAGES[language][key].replace(/\{(\w+)\}/g, (_, name) => formatted(language, args[name]));
}

function formatted(language, value) {
    return typeof value === 'number' ? value.toLocaleString(language) : String(value);
}

/** French or English, by Accept-Language; English when it names neither. */
export function languageOf(acceptLanguage) {
    const wishes = (acceptLanguage ?? '')
        .slice(0, 500)
        .split(',')
        .map(wish => {
            const [tag, ...parameters] = wish.trim().toLowerCase().split(';');
            const quality = parameters.map(parameter => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean) ?? '1';
            return { language: tag.split('-')[0], quality: Number(quality) || 0 };
        });
    const best = wishes
        .filter(wish => Object.hasOwn(MESSAGES, wish.language) && wish.quality > 0)
        .sort((a, b) => b.quality - a.quality)[0];
    return best?.language ?? 'en';
}
