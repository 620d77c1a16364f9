package dev.comptoir.users.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages: to sign in, signed out, and one for whoever comes here directly. */
@Controller
class SignInPages {

    @GetMapping("/sign-in")
    String signIn(HttpServletRequest request, Model model) {
        model.addAttribute("refused", RefusedSignIn.take(request));
        model.addAttribute("stale", request.getParameterMap().containsKey("stale"));
        return "sign-in";
    }

    @GetMapping("/signed-out")
    String signedOut() {
        return "signed-out";
    }

    @GetMapping("/")
    String home(Model model, @Nullable Principal person) {
        model.addAttribute("signedIn", person != null);
        return "home";
    }
}
