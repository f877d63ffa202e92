package org.wheelhouse.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.engine.JqwikTestEngine;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.AnnotationDeploymentScenarioGenerator;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.wheelhouse.testing.Effort;

/**
 * One deployment for all tests that need a server: the built WAR at {@code /} with the in-container tests in it. The first class deploys
 * it and waits until the portal is ready, all others use it, and it goes away with the server. Arquillian alone would deploy once a class.
 */
public final class OneDeployment implements LoadableExtension {

    private static final String PERSISTENCE = "/WEB-INF/classes/META-INF/persistence.xml";
    /** What stays outside: plain unit tests (their libraries are not in the server) and tests that speak to the portal over HTTP. */
    private static final String OUTSIDE =
            "^/org/wheelhouse/(bank|bench|drill|faults|stack|outside|isolation|e2e)/.*|.*(Test|Fuzz)(\\$.*)?\\.class$";

    @Override
    public void register(ExtensionBuilder builder) {
        builder.override(
                        DeploymentScenarioGenerator.class, AnnotationDeploymentScenarioGenerator.class, Generator.class)
                .observer(Keeper.class);
    }

    /** Describes the deployment, the same for every test class. */
    public static final class Generator implements DeploymentScenarioGenerator {
        @Override
        public List<DeploymentDescription> generate(TestClass anyOfThem) {
            var war = ShrinkWrap.create(WebArchive.class, "wheelhouse.war")
                    .merge(ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stack.war"))));
            war.addPackages(true, Filters.exclude(OUTSIDE), "org.wheelhouse");
            war.add(new StringAsset(persistence(war)), PERSISTENCE);
            war.addAsResource(new StringAsset(System.getProperty("wheelhouse.data", "")), "wheelhouse.data");
            war.addAsResource(new StringAsset(Integer.toString(Effort.histories())), Effort.HISTORIES);
            for (Class<?> ofJqwik : List.of(Arbitrary.class, JqwikTestEngine.class)) { // and what it is made with
                war.addAsLibrary(new File(ofJqwik.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
            }
            return List.of(new DeploymentDescription("portal", war));
        }

        /** The portal's own, with a listener that counts statements beside binding the scope. */
        private static String persistence(WebArchive war) {
            try (var in = war.get(PERSISTENCE).getAsset().openStream()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                String counting = text.replace(
                        "org.wheelhouse.platform.scope.ScopeBinding", "org.wheelhouse.testing.StatementCount");
                if (counting.equals(text)) {
                    throw new StackProblem(PERSISTENCE + " no longer names the listener that binds the scope");
                }
                return counting;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Gives each class the first one's scenario, deploys once, never undeploys. */
    public static final class Keeper {

        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> current;

        private DeploymentScenario shared;
        private boolean deployed;
        private boolean failed;

        void generate(@Observes EventContext<GenerateDeployment> event) {
            if (shared == null) {
                event.proceed();
                shared = current.get();
            } else {
                current.set(shared);
            }
        }

        void deploy(@Observes EventContext<DeployManagedDeployments> event) throws InterruptedException {
            if (failed) {
                throw new IllegalStateException("The one deployment failed; see the first class");
            }
            if (!deployed) {
                failed = true;
                event.proceed();
                StackListener.stack().awaitReady();
                deployed = true;
                failed = false;
            }
        }

        void keep(@Observes EventContext<UnDeployManagedDeployments> event) {
            // not passed on: the next class needs it, and after the last the server is stopped
        }
    }
}
