package contexts.spark.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkFiles;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connect.service.SparkConnectService$;
import scala.Tuple2;

/**
 * Runs a .NET job in the driver that spark-submit made: starts Spark's Connect server on a free port of loopback and the job as a child
 * process that finds it by SPARK_REMOTE. The child's exit code is the driver's; a signal to the driver reaches the child; the child's
 * standard input is a pipe that closes when the driver dies, however it dies.
 *
 * Usage: spark-submit --class contexts.spark.launcher.JobLauncher --archives job.tar.gz#job launcher.jar EXECUTABLE [ARGUMENT ...]
 * with EXECUTABLE as a path within the archive. Settings spark.contexts.env.NAME become the job's environment variables NAME.
 */
public final class JobLauncher {
    private static final String CONNECT_PLUGIN = "org.apache.spark.sql.connect.SparkConnectPlugin";
    private static final String ENVIRONMENT_PREFIX = "spark.contexts.env.";
    private static final String ARCHIVE = "job";
    private static final String SETTINGS = "settings.env";
    private static final int USAGE = 2;
    private static final long GRACE_SECONDS = 30;

    private JobLauncher() {
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.println("JobLauncher: name the job's executable, as a path within the archive.");
            System.exit(USAGE);
        }

        SparkSession session = SparkSession.builder().config(withConnect(new SparkConf())).getOrCreate();
        int exitCode;
        try {
            exitCode = run(session, arguments);
        } finally {
            session.stop();
        }

        System.exit(exitCode);
    }

    private static SparkConf withConnect(SparkConf conf) {
        append(conf, "spark.plugins", CONNECT_PLUGIN);
        append(conf, "spark.connect.grpc.interceptor.classes", OwnJobOnly.class.getName());
        return conf.set("spark.connect.grpc.binding.port", "0");
    }

    private static void append(SparkConf conf, String key, String value) {
        String values = conf.get(key, "");
        if (!Arrays.asList(values.split(",")).contains(value)) {
            conf.set(key, values.isEmpty() ? value : values + "," + value);
        }
    }

    private static int run(SparkSession session, String[] arguments) throws IOException, InterruptedException {
        Path job = Paths.get(SparkFiles.get(ARCHIVE));
        List<String> command = new ArrayList<>(Arrays.asList(arguments));
        command.set(0, job.resolve(arguments[0]).toString());
        new File(command.get(0)).setExecutable(true);

        ProcessBuilder builder = new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> environment = builder.environment();
        settings(job.resolve(SETTINGS)).forEach(environment::putIfAbsent);
        for (Tuple2<String, String> entry : session.sparkContext().getConf().getAll()) {
            if (entry._1().startsWith(ENVIRONMENT_PREFIX)) {
                environment.put(entry._1().substring(ENVIRONMENT_PREFIX.length()), entry._2());
            }
        }

        environment.put("SPARK_REMOTE", "sc://127.0.0.1:" + SparkConnectService$.MODULE$.localPort() + "/;use_ssl=false;token=" + OwnJobOnly.TOKEN);
        environment.put("SPARK_LAUNCHER", "true");

        Process process = builder.start();
        Thread hook = new Thread(() -> end(process), "end-job");
        Runtime.getRuntime().addShutdownHook(hook);
        int exitCode = process.waitFor();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook already runs; it finds the process ended.
        }

        return exitCode;
    }

    /** Asks the job to end, and ends it when it does not. */
    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
        }
    }

    /** The package's default settings: NAME=value lines, what the environment says goes before them. */
    private static Map<String, String> settings(Path file) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    settings.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        }

        return settings;
    }
}
