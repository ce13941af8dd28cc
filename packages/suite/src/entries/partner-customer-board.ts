import '@partner-widgets/elements/provider/define';
import '@partner-widgets/widgets/partner-customer-board/define';
