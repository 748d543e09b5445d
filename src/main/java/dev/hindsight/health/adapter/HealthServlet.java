package dev.hindsight.health.adapter;

import com.atlassian.annotations.security.AdminOnly;
import dev.hindsight.audit.AuditFact;
import dev.hindsight.audit.AuditFact.What;
import dev.hindsight.audit.AuditLog;
import dev.hindsight.audit.AuditSubject;
import dev.hindsight.frame.FormButton;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormFrame;
import dev.hindsight.frame.FormOutcome;
import dev.hindsight.frame.FormPage;
import dev.hindsight.frame.FormRights;
import dev.hindsight.frame.FormServlet;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.health.CheckHealth;
import dev.hindsight.health.OwnersWithoutAccount;
import dev.hindsight.reminder.DailyMail;
import dev.hindsight.reminder.HourlyRound;
import dev.hindsight.scan.PageScanner;
import dev.hindsight.status.ItemViews;
import dev.hindsight.sync.IssueSync;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Pages;
import java.util.Optional;

/** The page that tells administrators how the plugin is doing, and lets them retry what waits and rescan all pages. */
@AdminOnly
public final class HealthServlet extends FormServlet {

    private static final long serialVersionUID = 1;

    private final transient CheckHealth check;
    private final transient IssueSync sync;
    private final transient PageScanner scanner;
    private final transient ItemViews views;
    private final transient OwnersWithoutAccount owners;
    private final transient Access access;
    private final transient Pages pages;
    private final transient AuditLog log;
    private final transient DailyMail mail;
    private final transient HourlyRound round;

    public HealthServlet(
            FormFrame frame,
            CheckHealth check,
            IssueSync sync,
            PageScanner scanner,
            ItemViews views,
            OwnersWithoutAccount owners,
            Access access,
            Pages pages,
            AuditLog log,
            DailyMail mail,
            HourlyRound round) {
        super(frame, FormRights.SITE_ADMINISTRATORS);
        this.check = check;
        this.sync = sync;
        this.scanner = scanner;
        this.views = views;
        this.owners = owners;
        this.access = access;
        this.pages = pages;
        this.log = log;
        this.mail = mail;
        this.round = round;
    }

    @Override
    protected Optional<FormPage> page(FormContext context) {
        return Optional.of(new FormPage("health", context.text("health.title"))
                .administration()
                .introduction(context.text("health.introduction"))
                .resource("dev.hindsight:form-resources")
                .content("health/health.vm", () -> values(context))
                .button(new FormButton("retry-now", context.text("health.retry"), input -> {
                            keep(context, What.RETRY_NOW);
                            sync.retryNow();
                            scanner.rescanUnreadable();
                            round.lookAgain();
                            return FormOutcome.done();
                        })
                        .help(context.text("health.retry.help"))
                        .done(count -> context.text("health.retrying")))
                .button(new FormButton("rescan-all", context.text("health.rescan"), input -> {
                            keep(context, What.RESCAN_ALL);
                            scanner.rescanAll();
                            return FormOutcome.done();
                        })
                        .help(context.text("health.rescan.help"))
                        .done(count -> context.text("health.rescanning"))));
    }

    private TemplateModel values(FormContext context) {
        NamedPages named = new NamedPages(access, pages);
        ItemWords items = new ItemWords(context, views.filter(), named);
        return new HealthModel(context, check.now(), items, named)
                .values(owners.find(items::isLeftToItsOwner), mail.health());
    }

    /** What is pressed here is done in the background, so that its line comes first. */
    private void keep(FormContext context, What what) {
        log.keep(context.user().key(), AuditFact.of(what, AuditSubject.SITE));
    }
}
