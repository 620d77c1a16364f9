package dev.comptoir.users.signin;

import dev.comptoir.users.signin.LockOut.Verdict;
import dev.comptoir.users.staff.Passwords;
import dev.comptoir.users.staff.Staff;
import dev.comptoir.users.staff.User;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a name and a password. The person signed in goes by id from here on: {@link Authentication#getName()} is the
 * {@code sub} of the tokens.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Staff staff;
    private final Passwords passwords;
    private final LockOut lockOut;
    private final SignInAudit audit;

    PasswordSignIn(Staff staff, Passwords passwords, LockOut lockOut, SignInAudit audit) {
        this.staff = staff;
        this.passwords = passwords;
        this.lockOut = lockOut;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var origin = (Origin) typed.getDetails();
        var attempt = new Attempt(typed.getName(), String.valueOf(typed.getCredentials()), origin);
        Optional<User> person = attempt.username().flatMap(staff::named);
        Verdict verdict = lockOut.count(attempt);
        if (!verdict.allowed() || !isRight(attempt, person)) {
            audit.record(
                    verdict.retryAfter().isPresent() ? SignInOutcome.LOCKED_OUT : SignInOutcome.FAILURE,
                    person.map(User::id).orElse(null),
                    origin);
            throw new SignInRefused(verdict.retryAfter());
        }
        lockOut.forgive(attempt);
        audit.record(SignInOutcome.SUCCESS, person.orElseThrow().id(), origin);
        return signedIn(person.orElseThrow(), origin);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Takes the same time for a person who does not exist as for one who does. */
    private boolean isRight(Attempt attempt, Optional<User> person) {
        boolean matches = passwords.matches(
                attempt.password(), person.map(User::passwordHash).orElse(null));
        return matches && person.filter(User::isEnabled).isPresent();
    }

    /** Made of Spring Security's own types only: it is kept with the authorization, as JSON with a list of known types. */
    private static Authentication signedIn(User person, Origin origin) {
        List<GrantedAuthority> byPassword =
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY));
        UserDetails user = org.springframework.security.core.userdetails.User.withUsername(
                        person.id().toString())
                .password("")
                .authorities(byPassword)
                .build();
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(user, null, byPassword);
        signedIn.setDetails(new WebAuthenticationDetails(origin.address(), null));
        return signedIn;
    }
}
