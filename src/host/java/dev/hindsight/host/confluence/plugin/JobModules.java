package dev.hindsight.host.confluence.plugin;

import com.atlassian.scheduler.JobRunner;
import dev.hindsight.host.confluence.jobs.Job;
import dev.hindsight.host.confluence.jobs.JobSchedule;
import dev.hindsight.host.confluence.jobs.Timing;
import java.util.List;

/** The plugin's scheduled jobs; they start when everything else is enabled. */
record JobModules(JobSchedule schedule) implements ModuleKind {

    @Override
    public void enable(Activation activation) {
        List<Job> jobs = activation
                .modules("job-config")
                .map(module -> job(module, activation))
                .toList();
        schedule.start(jobs);
    }

    private static Job job(XmlElement module, Activation activation) {
        XmlElement runner = module.all("job")
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("<job-config> names no <job>."));
        Timing timing = module.all("schedule")
                .findFirst()
                .map(JobModules::timing)
                .orElseThrow(() -> new IllegalStateException("<job-config> has no <schedule>."));
        return new Job(
                module.required("key"),
                activation.components().component(runner.required("key"), JobRunner.class),
                timing,
                runner.attribute("perClusterJob", "false").equals("true"));
    }

    private static Timing timing(XmlElement schedule) {
        String cron = schedule.attribute("cron-expression", "");
        return cron.isEmpty() ? Timing.every(Long.parseLong(schedule.required("repeat-interval"))) : Timing.cron(cron);
    }

    @Override
    public void disable() {
        schedule.stop();
    }
}
