package dev.rapport.correspondence;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fills in letters, whoever wrote their template: nothing but the given words is within reach, what a template may say is
 * on a list ({@link LetterGrammar}), and both the time and the length are bounded. Each turn of a loop looks whether the
 * time is over, and what the list allows besides loops is bounded by the length of the template.
 */
final class LetterPress implements AutoCloseable {

    static final int LONGEST_TEMPLATE = 20_000;
    static final int LONGEST_LETTER = 200_000;

    private final Configuration plain = configuration(PlainTextOutputFormat.INSTANCE);
    private final Configuration html = configuration(HTMLOutputFormat.INSTANCE);
    private final ExecutorService presses = Executors.newFixedThreadPool(2, LetterPress::thread);
    private final Duration limit;

    LetterPress(Duration limit) {
        this.limit = limit;
    }

    /** @throws UnfitLetter where it may not be used */
    Template plain(String name, String source) {
        return within(() -> parse(name, source, plain));
    }

    /**
     * What is filled in is escaped.
     *
     * @throws UnfitLetter where it may not be used
     */
    Template html(String name, String source) {
        return within(() -> parse(name, source, html));
    }

    /**
     * @param words strings, booleans, numbers, maps and lists of these
     * @throws UnfitLetter where a word is missing, it takes too long or gets too long
     */
    String fill(Template template, Map<String, ?> words) {
        return within(() -> {
            BoundedText text = new BoundedText(LONGEST_LETTER);
            template.process(words, text);
            return text.toString();
        });
    }

    private static Template parse(String name, String source, Configuration configuration) throws IOException {
        if (source.length() > LONGEST_TEMPLATE) {
            throw new UnfitLetter("The letter's template " + name + " has more than 20,000 characters.");
        }
        Template template = new Template(name, new StringReader(source), configuration);
        LetterGrammar.check(template, configuration.getOutputFormat());
        _CoreAPI.addThreadInterruptedChecks(template);
        return template;
    }

    private <T> T within(Callable<T> work) {
        var running = presses.submit(work);
        try {
            return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new UnfitLetter("The letter takes longer than " + limit.toMillis() + " ms.", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnfitLetter("The letter was not finished: Rapport is being stopped.", stopped);
        } catch (ExecutionException failed) {
            throw unfit(failed.getCause() == null ? failed : failed.getCause());
        } catch (CancellationException cancelled) {
            throw new UnfitLetter("The letter was not finished.", cancelled);
        } finally {
            running.cancel(true);
        }
    }

    private static UnfitLetter unfit(Throwable cause) {
        if (cause instanceof UnfitLetter unfit) {
            return unfit;
        }
        if (cause instanceof ParseException parse) {
            return new UnfitLetter("The letter's template cannot be read: " + parse.getEditorMessage(), cause);
        }
        if (cause instanceof TemplateException missing) {
            return new UnfitLetter("The letter cannot be filled in: " + missing.getMessageWithoutStackTop(), cause);
        }
        return new UnfitLetter("The letter cannot be filled in: " + cause, cause);
    }

    private static Configuration configuration(OutputFormat format) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setOutputFormat(format);
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "letters");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        presses.shutdownNow();
    }
}
