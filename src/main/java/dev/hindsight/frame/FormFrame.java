package dev.hindsight.frame;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import dev.hindsight.wiki.Messages;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** What all form pages share: who gets to them, the proof that a form is ours, and the HTML around what each declares. */
public final class FormFrame {

    private static final String PAGE = "frame/page.vm";
    private static final String FORM = "frame/form.vm";

    private final FormGuard guard;
    private final FormTokens tokens;
    private final VelocityHelperService velocity;
    private final ReaderMessages messages;

    public FormFrame(FormGuard guard, FormTokens tokens, VelocityHelperService velocity, ReaderMessages messages) {
        this.guard = guard;
        this.tokens = tokens;
        this.velocity = velocity;
        this.messages = messages;
    }

    /**
     * The person who may use the page and what it is about; where it is empty, the response is complete. Nobody keeps what is
     * answered: it holds a proof, and what may have changed when it is asked for again.
     *
     * @param kept the parameters besides that of the rights with which somebody comes back after signing in
     */
    Optional<FormContext> admit(
            FormRights rights, List<String> kept, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        FormGuard.Verdict verdict = guard.check(rights, kept, request, response);
        if (verdict instanceof FormGuard.Admitted admitted) {
            return Optional.of(new FormContext(rights, admitted, messages.current(), request));
        }
        if (verdict instanceof FormGuard.NotFound) {
            notFound(response);
        }
        return Optional.empty();
    }

    /** Whether a form that was sent is one that we showed to this person. */
    boolean isOurs(HttpServletRequest request) {
        return tokens.isIn(request);
    }

    /** The same answer for what does not exist and for what a person may not use. */
    void notFound(HttpServletResponse response) throws IOException {
        Messages texts = messages.current();
        FormPage page = new FormPage("not-found", texts.text("form.not-found.title"));
        FormMessage sentence = FormMessage.error(texts.text("form.not-found"));
        write(
                response,
                HttpServletResponse.SC_NOT_FOUND,
                page(page.outside(List.of(sentence)), new TemplateModel(), ""));
    }

    /**
     * The page with the form.
     *
     * @param errors what is wrong with fields, by their names
     * @param outcome what a button gave, and what is said over the form
     */
    String html(
            FormPage page,
            FormContext context,
            Map<String, String> errors,
            FormOutcome.Shown outcome,
            HttpServletResponse response) {
        String resultHtml = page.result()
                .filter(shown -> !outcome.result().map().isEmpty())
                .map(shown -> render(
                        shown.template(), Map.of("result", outcome.result().map())))
                .orElse("");
        Optional<String> partHtml = page.part()
                .map(part -> render(
                        part.template(), Map.of("part", part.values().get().map())));
        TemplateModel form = page.form(context.input(), errors, resultHtml)
                .with("partHtml", partHtml)
                .with("action", context.action())
                .with("tokenName", tokens.field())
                .with("token", tokens.token(context.request(), response));
        String formHtml = render(FORM, Map.of("form", form.map()));
        Optional<String> content = page.template()
                .map(file -> render(file, Map.of("page", page.content().map(), "formHtml", formHtml)));
        return page(page.outside(outcome.messages()), form, content.orElse(formHtml));
    }

    /** @param form what the button of a message sends with it; empty where there is none */
    private String page(TemplateModel outside, TemplateModel form, String contentHtml) {
        return render(PAGE, Map.of("page", outside.map(), "form", form.map(), "contentHtml", contentHtml));
    }

    private String render(String template, Map<String, Object> values) {
        Map<String, Object> context = velocity.createDefaultVelocityContext();
        context.putAll(values);
        return velocity.getRenderedTemplate(template, context);
    }

    static void write(HttpServletResponse response, int status, String html) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(html);
    }
}
