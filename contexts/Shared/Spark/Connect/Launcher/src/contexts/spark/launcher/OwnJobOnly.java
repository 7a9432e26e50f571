package contexts.spark.launcher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.sparkproject.connect.grpc.Metadata;
import org.sparkproject.connect.grpc.ServerCall;
import org.sparkproject.connect.grpc.ServerCallHandler;
import org.sparkproject.connect.grpc.ServerInterceptor;
import org.sparkproject.connect.grpc.Status;

/**
 * Lets only the launcher's own job in: Spark 3.x binds its Connect server to all addresses, and a server of a job is nobody else's.
 * The token is made anew in each driver and leaves it only by the job's environment.
 */
public final class OwnJobOnly implements ServerInterceptor {
    static final String TOKEN = newToken();

    private static final int TOKEN_BYTES = 32;
    private static final Metadata.Key<String> AUTHORIZATION = Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final byte[] EXPECTED = ("Bearer " + TOKEN).getBytes(StandardCharsets.UTF_8);

    @Override
    public <Q, S> ServerCall.Listener<Q> interceptCall(ServerCall<Q, S> call, Metadata headers, ServerCallHandler<Q, S> next) {
        String given = headers.get(AUTHORIZATION);
        if (given != null && MessageDigest.isEqual(EXPECTED, given.getBytes(StandardCharsets.UTF_8))) {
            return next.startCall(call, headers);
        }

        call.close(Status.UNAUTHENTICATED.withDescription("This Spark Connect server belongs to the job that its driver runs."), new Metadata());
        return new ServerCall.Listener<Q>() {
        };
    }

    private static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
