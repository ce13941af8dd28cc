import '@partner-widgets/elements/provider/define';
import '@partner-widgets/widgets/distributor-invite-accept/define';
