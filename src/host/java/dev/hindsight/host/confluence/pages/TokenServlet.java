package dev.hindsight.host.confluence.pages;

import dev.hindsight.host.confluence.link.Tokens;
import dev.hindsight.host.server.Person;
import dev.hindsight.host.server.SignIn;
import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Where Jira sends people back to when they have allowed the link: keeps the token of who is signed in. */
public final class TokenServlet extends HttpServlet {

    private final transient Tokens tokens;
    private final transient Frames frames;

    public TokenServlet(Tokens tokens, Frames frames) {
        this.tokens = tokens;
        this.frames = frames;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Person> person = SignIn.person(request);
        if (person.isEmpty()) {
            SignIn.askToSignIn(request, response);
            return;
        }
        String token = Optional.ofNullable(request.getParameter("token")).orElse("");
        boolean own = person.get().userName().equals(request.getParameter("user"));
        if (!token.isEmpty() && own) {
            tokens.keep(person.get(), token);
            frames.write(request, response, page("Confluence may now act for you in Jira."));
        } else {
            frames.write(request, response, page("Nothing was allowed: Confluence may not act for you in Jira."));
        }
    }

    private static Answer page(String sentence) {
        return Answer.page("Jira", "<h1>Jira</h1><p>" + sentence + "</p>");
    }
}
