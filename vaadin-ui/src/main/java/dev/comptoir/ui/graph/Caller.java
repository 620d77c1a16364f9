package dev.comptoir.ui.graph;

import dev.comptoir.ui.account.AccessTokens;
import java.util.Locale;

/**
 * On whose behalf, and in which language, something is asked. Taken while the page's thread is at hand; good on any
 * thread afterwards.
 */
public record Caller(AccessTokens tokens, Locale locale) {}
