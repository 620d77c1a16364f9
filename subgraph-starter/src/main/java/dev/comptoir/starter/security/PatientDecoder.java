package dev.comptoir.starter.security;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * The decoder asks the issuer for its keys at the first token. While the issuer is away that fails in a way that Spring
 * Security does not know and answers with HTTP 500; like this it is an outage, and is tried again at the next token.
 */
record PatientDecoder(JwtDecoder decoder) implements JwtDecoder {

    @Override
    public Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (JwtDecoderInitializationException e) {
            throw new JwtException("The keys of the issuer cannot be fetched", e);
        }
    }
}
